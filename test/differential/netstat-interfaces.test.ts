import assert from 'node:assert/strict';
import { accessSync, constants } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { noNetlink } from '../support/harness.js';
import { makeTraffic } from '../support/make-traffic.js';
import { agree, askBoth, NETSTAT } from '../support/netstat.js';
import { buildNetwork, type Network, noNetwork } from '../support/network.js';
import { noNetTools } from '../support/peer.js';
import { unavailable } from '../support/probe.js';

const WHY = (await noNetTools()) ?? noNetwork() ?? noNetlink();
const PREPARE = fileURLToPath(new URL('../support/prepare-links.js', import.meta.url));

/** A namespace with these interfaces for the tests of a suite; what is not to be had is left out. */
function network(commands: readonly string[], prepare: (built: Network) => Promise<void>) {
  let built: Network | undefined;
  before(async () => {
    if (WHY !== undefined) return;
    ({ network: built } = await buildNetwork(commands));
    await prepare(built);
  });
  after(() => built?.stop());
  return () => built as Network;
}

async function prepareLinks(network: Network, ...wishes: string[]): Promise<void> {
  const { code, stderr } = await network.run(process.execPath, [PREPARE, ...wishes]);
  assert.equal(code, 0, `${stderr}`);
}

/** Both answer the same to each. */
async function agreeOn(network: Network, lines: readonly string[]): Promise<string> {
  let stdout = '';
  for (const line of lines) ({ stdout } = await agree(network, line.split(' ')));
  return stdout;
}

function hasTun(): boolean {
  try {
    accessSync('/dev/net/tun', constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

describe('netstat -i of interfaces of every kind', () => {
  const here = network(
    [
      'ip link add va type veth peer name fourteen-chars',
      'ip link add fifteen-letters type bridge',
      'ip link add br0 type bridge',
      'ip link add br10 type bridge',
      'ip link add br2 type bridge',
      'ip link add br02 type bridge',
      'ip link set va master br0',
      'ip link add link fourteen-chars name mv0 type macvlan mode bridge',
      'ip link add link fourteen-chars name ipv0 type ipvlan',
      'ip link add link fourteen-chars name mt0 type macvtap',
      'ip link add link fourteen-chars name vlan0 type vlan id 9',
      'ip link add vx0 type vxlan id 42 dstport 4789 local 10.0.0.1',
      'ip tuntap add tap0 mode tap',
      'ip tuntap add tun0 mode tun',
      'ip link add ifb0 type ifb',
      'ip link add dummy0 type dummy',
      'ip link add bond0 type bond',
      'ip link add ipip0 type ipip local 10.0.0.1 remote 10.0.0.2',
      'ip link add gre0x type gre local 10.0.0.1 remote 10.0.0.2',
      'ip link add sit0x type sit local 10.0.0.1 remote 10.0.0.2',
      'ip link add ip6t0 type ip6tnl local fe80::1 remote fe80::2',
      'ip link add link va name other type veth peer name another',
      'ip link set br0 mtu 1400 allmulticast on promisc on',
      'ip link set br2 multicast off arp off dynamic on txqueuelen 0 mtu 65535',
      'ip link set br10 trailers off',
      'ip link set tun0 txqueuelen 12345678 up',
      'ip addr add 10.0.0.1/24 brd + dev br0',
      'ip addr add 10.0.0.2/24 dev br0',
      'ip addr add 10.0.0.3/24 brd 10.0.0.77 dev br0 label br0:9',
      'ip addr add 10.0.0.4/24 dev br0 label br0:9',
      'ip addr add 10.0.0.5/24 dev br0 label br0:10',
      'ip addr add 10.0.0.6/24 dev br0 label br0:02',
      'ip addr add 10.0.0.7/24 dev br0 label br0:2',
      'ip addr add 10.0.0.8/24 dev br0 label br0:web',
      'ip addr add 10.0.4.1/0 dev br10 label br10:5',
      'ip addr add 10.9.0.1 peer 10.9.0.2/32 dev br0 scope link',
      'ip addr add 10.9.1.1 peer 10.9.1.2/24 dev tun0 valid_lft 3000 preferred_lft 1000',
      'ip addr add 10.9.3.1/31 dev tun0 label tun0:x',
      'ip addr add 2001:db8::1/64 dev br0 nodad',
      'ip addr add 2001:db8::2 peer 2001:db8::3/128 dev br0 nodad',
      'ip addr add fec0::7/64 dev br0 nodad',
      'ip addr add ::1.2.3.4/96 dev br0 nodad',
      'ip addr add ::2/96 dev br0 nodad',
      'ip addr add ::ffff:1.2.3.4/96 dev br0 nodad',
      'ip addr add fd00::1/127 dev br0 nodad',
      'ip addr add fd00::1/127 dev tun0 nodad',
      'ip addr add fd00::2/127 dev tun0 nodad',
      'ip link set va up',
      'ip link set fourteen-chars up',
      'ip link set br0 up',
      'ip link set vx0 up',
    ],
    async (built) => {
      await makeTraffic(built);
      await prepareLinks(built, 'frames:va:3', 'frames:fourteen-chars:70', 'flags:br10:24580');
    },
  );

  test('as a table', async (t) => {
    if (WHY !== undefined) return unavailable(t, WHY);
    const stdout = await agreeOn(here(), ['-i', '-ia', '--inter --all -nW6']);
    assert.match(stdout, /^br0:web +1400 +- no statistics available - +ABMPRU$/m);
    assert.match(stdout, /^fourteen-chars +1500 +\d+ +0 +[1-9]\d* 0 /m);
  });

  test('as ifconfig shows them', async (t) => {
    if (WHY !== undefined) return unavailable(t, WHY);
    const stdout = await agreeOn(here(), ['-ie', '-ine', '-iaee', '-i --extend -e -e -a']);
    assert.match(stdout, /^br10: flags=28710<BROADCAST,DEBUG,NOTRAILERS,MULTICAST>/m);
    assert.match(stdout, /^ {8}media unknownautoselect$/m);
    assert.match(stdout, /^br2: flags=-\d+<BROADCAST,NOARP,DYNAMIC> {2}mtu 65535$/m);
    assert.match(stdout, /^ {8}inet6 ::1\.2\.3\.4 .* scopeid 0x80<compat,global>$/m);
  });

  test('whatever other options ask', async (t) => {
    if (WHY !== undefined) return unavailable(t, WHY);
    await agreeOn(here(), ['-itulgop', '-iNx br0 no-such-interface']);
  });

  test('an interface cannot be named', async (t) => {
    if (WHY !== undefined) return unavailable(t, WHY);
    for (const line of ['-I', '-Ibr0', '--interface=br0']) {
      await agreeOn(here(), [line]);
    }
  });
});

describe('netstat -i of odd interfaces', () => {
  /** Those of which net-tools shows no address, or six or eight octets, or four that it hides. */
  const TYPES = [
    ...[0, 1, 3, 7, 15, 19, 24, 27, 32, 256, 257, 258, 259, 264, 270, 271, 280, 512, 513, 516],
    ...[768, 769, 770, 772, 774, 776, 780, 782, 783, 801, 804, 823, 825, 65534, 65535],
  ];
  const types = hasTun() ? TYPES : [];
  const here = network(['ip link add br0 type bridge', 'ip link add br1 type bridge'], (built) =>
    prepareLinks(built, ...types.map((type) => `kind:t${type}:${type}`)),
  );

  test('of every hardware', async (t) => {
    if (WHY !== undefined) return unavailable(t, WHY);
    if (types.length === 0) t.diagnostic('not to be had here: /dev/net/tun');
    const stdout = await agreeOn(here(), ['-ia', '-iae']);
    const netrom = /^t0:.*\n {8}netrom A!\*CT {2}txqueuelen 1000 {2}\(AMPR NET\/ROM\)$/m;
    assert.equal(netrom.test(stdout), types.length > 0);
  });

  test('whose name has fifteen letters, where net-tools loses the counters', async (t) => {
    if (WHY !== undefined) return unavailable(t, WHY);
    for (const command of [
      'link add fifteen-letters type veth peer name fifteen-letter',
      'link set fifteen-letters up',
      'link set fifteen-letter up',
    ]) {
      await here().run('ip', command.split(' '));
    }
    await prepareLinks(here(), 'frames:fifteen-letter:3');
    const { ours, real } = await askBoth(here(), ['-i']);
    const counted = / (?!0)\d+ +0 +3 0 .* BMRU$/m;
    const lineOf = (text: string) => /^fifteen-letters .*$/m.exec(text)?.[0] ?? '';
    assert.match(lineOf(ours.stdout), counted);
    assert.doesNotMatch(lineOf(real.stdout), counted);
    await here().run('ip', ['link', 'del', 'fifteen-letter']);
  });

  test('with names that sort like nothing else', async (t) => {
    if (WHY !== undefined) return unavailable(t, WHY);
    const names = ['a1b2', 'a1b12', 'a1b', 'a', 'A', '1', '01', '12345678901', '4294967297'];
    for (const name of [...names, 'é1', 'z1', '~2', 'a-1', 'a.10', 'a.9', '-0', '0x10']) {
      await here().run('ip', ['link', 'add', 'name', name, 'type', 'bridge']);
    }
    const stdout = await agreeOn(here(), ['-ia']);
    assert.ok(stdout.split('\n').length > types.length + 15);
  });

  test('again and again, with one title', async (t) => {
    if (WHY !== undefined) return unavailable(t, WHY);
    const until = async (...program: string[]) => {
      const { stdout } = await here().run('sh', [
        '-c',
        '"$@" | head -n 5',
        'sh',
        ...program,
        '-ic',
      ]);
      return stdout.toString('latin1');
    };
    const [shown, real] = await Promise.all([until(...NETSTAT), until('netstat')]);
    assert.match(shown, /^Kernel Interface table\nIface .*\nlo .*\nIface .*\nlo .*\n$/);
    assert.equal(shown, real);
  });

  test('of an address that names another interface, or none', async (t) => {
    if (WHY !== undefined) return unavailable(t, WHY);
    for (const command of [
      'link property add dev br1 altname br0altname',
      'addr add 10.0.0.1/24 dev br0 label br0altname',
      'addr add 10.0.0.2/24 dev br0 label br0x',
    ]) {
      await here().run('ip', command.split(' '));
      await agreeOn(here(), ['-i', '-iae']);
    }
    const { real } = await askBoth(here(), ['-ia']);
    assert.equal(real.exitCode, 1);
  });
});
