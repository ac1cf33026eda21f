import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { noNetlink } from './harness.js';
import { hasKoffi } from './libc.js';
import { emptyNamespace, type Namespace, namespaceBeside } from './namespace.js';
import { canUnshare, hasCommand, LACKING, noIp, notInstalled } from './probe.js';
import { type Running, start } from './process.js';

const talk = fileURLToPath(new URL('./nat-talk.js', import.meta.url));

/** A client and a server that talk through a router, which masquerades the one before the other. */
export interface Nat {
  readonly router: Namespace;
  stop(): Promise<void>;
}

/** Why no router can be had here; undefined where it can. */
export function noNat(): string | undefined {
  if (!hasCommand('nft')) return notInstalled('nft');
  if (!hasKoffi()) return notInstalled('koffi');
  const reason = noIp() ?? noNetlink();
  if (reason !== undefined) return reason;
  return canUnshare() ? undefined : LACKING.namespaces;
}

/** Ends of the wires: the client is 10.0.1.2 and fd01::2, the server 10.0.2.2 and fd02::2. */
const WIRES = [
  { router: 'r1', end: 'c0', net: 1 },
  { router: 'r2', end: 's0', net: 2 },
];

/** What comes to port 8080 of the router is for port 80 of the server. */
const RULES = `
table inet nat {
  chain leave {
    type nat hook postrouting priority 100;
    oifname "r2" masquerade;
  }
  chain come {
    type nat hook prerouting priority -100;
    iifname "r1" meta nfproto ipv4 tcp dport 8080 dnat ip to 10.0.2.2:80;
    iifname "r1" udp dport 53 ct mark set 7;
  }
}`;

/** Connections stay as long as any test takes. The last are read-only for an ordinary user, on some kernels. */
const SETTINGS = [
  'echo 1 >/proc/sys/net/ipv4/ip_forward',
  'echo 1 >/proc/sys/net/ipv6/conf/all/forwarding',
  ...['udp', 'icmp', 'icmpv6'].map(
    (protocol) => `echo 3600 >/proc/sys/net/netfilter/nf_conntrack_${protocol}_timeout || true`,
  ),
  'echo 1 >/proc/sys/net/netfilter/nf_conntrack_acct || true',
  'echo 1 >/proc/sys/net/netfilter/nf_conntrack_timestamp || true',
];

/** Ready when the connections are there; they stay until it is stopped. */
export async function startNat(): Promise<Nat> {
  const router = await emptyNamespace();
  const [client, server] = [await namespaceBeside(router), await namespaceBeside(router)];
  let talking: Running | undefined;
  const stop = async () => {
    await talking?.stop();
    for (const namespace of [client, server, router]) await namespace.stop();
  };
  try {
    for (const [at, host] of [client, server].entries()) await wire(router, host, at);
    await must(router, 'sh', ['-ec', SETTINGS.join('\n')]);
    await must(router, 'nft', ['-f', '-'], RULES);
    talking = await startTalk(router, client, server);
    return { router, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function wire(router: Namespace, host: Namespace, at: number): Promise<void> {
  const { router: near, end: far, net } = WIRES[at] as (typeof WIRES)[number];
  const script = [
    `ip link add ${near} type veth peer name ${far} netns ${host.pid}`,
    `ip addr add 10.0.${net}.1/24 dev ${near}`,
    `ip addr add fd0${net}::1/64 dev ${near} nodad`,
    `ip link set ${near} up`,
  ];
  await must(router, 'sh', ['-ec', script.join('\n')]);
  const there = [
    `ip addr add 10.0.${net}.2/24 dev ${far}`,
    `ip addr add fd0${net}::2/64 dev ${far} nodad`,
    `ip link set ${far} up`,
    `ip route add default via 10.0.${net}.1`,
    `ip -6 route add default via fd0${net}::1`,
  ];
  await must(host, 'sh', ['-ec', there.join('\n')]);
}

async function must(namespace: Namespace, command: string, args: string[], input = '') {
  const { code, stderr } = await namespace.run(command, args, { input });
  assert.equal(code, 0, `${command}: ${stderr}`);
}

/** One process has its sockets on either side. */
function startTalk(router: Namespace, client: Namespace, server: Namespace): Promise<Running> {
  const enter = [`--user=/proc/${router.pid}/ns/user`, '--preserve-credentials'];
  const user = process.geteuid?.() === 0 ? [] : enter;
  const ends = [client, server].map(({ pid }) => `/proc/${pid}/ns/net`);
  return start('nsenter', [...user, '--', process.execPath, talk, ...ends]);
}
