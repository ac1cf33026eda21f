import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { noBpf, noZoo, startZoo, type Zoo } from '../support/harness.js';
import {
  type AskOptions,
  agree,
  agreeAll,
  askReal,
  NETSTAT,
  withoutSeconds,
} from '../support/netstat.js';
import { noNetTools } from '../support/peer.js';
import { isRoot, LACKING, unavailable } from '../support/probe.js';
import { WITHOUT_KOFFI } from '../support/without-koffi.js';

/** Everything but what net-tools itself shows wrongly, see netstat-names.test.ts. */
const EXHIBITS = [
  ...['tcp-states', 'tcp-backlog', 'tcp-queues', 'tcp-timers', 'tcp-addresses', 'mptcp', 'udp'],
  ...['raw', 'icmp', 'netlink', 'packet', 'unix', 'owners'],
];

/** The one has processes in the zoo, the other nowhere. */
const NOBODY = 65_534;
const STRANGER = 4_000_000_000;

const SECCOMP = fileURLToPath(new URL('../support/seccomp.js', import.meta.url));

const LINES: readonly string[] = [
  ...['-n', '-an', '-ln', '-aln', '-tn', '-tan', '-tln', '-un', '-uan', '-uln', '-Un', '-Uan'],
  ...['-wn', '-wan', '-wln', '-xn', '-xan', '-xln', '-tuan', '-tulpn', '-tunp', '-twUuxan'],
  ...['-n4', '-an4', '-an6', '-an46', '-tn6', '-tln4', '-xn6', '-uan4', '-wan6', '-x4an'],
  ...['-ane', '-anee', '-tlne', '-uane', '-xane', '-wane', '-anp', '-tanpe', '-xanp', '-lnpe'],
  ...['-ano', '-tlno', '-uano', '-anpeo', '-tanoee', '-xano', '-anW', '-anpW', '-tn6W', '-anpeoW'],
  ...['-vn', '-van', '-vanp', '-vln', '-S', '-Sn', '-van4', '-vtn', '-nSt', '-nUS', '-vnS6'],
  ...['--tcp --numeric --all', '--udp --listening --numeric --programs', '--raw --all --numeric'],
  ...['--unix --all --numeric --extend', '--inet -an', '--inet6 -an', '--ip -ln', '-A inet -an'],
  ...[
    '-A inet6,unix -an',
    '-A unix -ln',
    '--protocol=inet,inet6 -tan',
    '--tcpip -n',
    '--prot unix',
  ],
  ...['--timers --wide --verbose --numeric --tcp', '-anN', '-anCF', '-and', '-nc -S', '-an extra'],
  ...['--ipx', '--ax25 -n', '--x25', '--netrom', '--rose', '--ddp -n', '-2', '--bluetooth -t -n'],
  ...['-n --ipx -t', '-an --rose -x', '-A ipx,inet -n', '-xp', '-wp --numeric-hosts', '-lxp'],
];

/** Asked again in other circumstances. */
const AS_OTHERS = ['-an', '-anp', '-tulpn', '-xanp', '-ape', '-anpeoW', '-S', '-vn', '-t'];

/** Of what a BPF program can tell. */
const BY_BPF = ['-tn', '-tan', '-tln', '-tanp', '-tlnp', '-tan4', '-tn6', '-tanW', '-vtan'];

/** With names: of hosts from /etc/hosts alone, for no name server is within reach. */
const NAMED: readonly string[] = [
  ...['', '-a', '-l', '-ta', '-tl', '-ua', '-wa', '-tae', '-uaee', '-wael', '-taW', '-uaW', '-6a'],
  ...['--numeric-hosts -a', '--numeric-ports -a', '--numeric-users -ae', '-ape', '-taeo', '-p'],
  ...['--numeric-hosts --numeric-ports -ae', '--numeric-ports --numeric-users -ta', '-xa', '-Nta'],
];

test('netstat and the netstat of net-tools', async (t) => {
  const why = noZoo() ?? (await noNetTools());
  if (why !== undefined) return unavailable(t, why);
  const zoo = await startZoo(EXHIBITS, { ownProcesses: true });
  // Of what is there for a minute alone, too.
  const first = await askReal(zoo, ['-anpeo']);
  // Among all the processes of this machine.
  const amidst = await startZoo(['tcp-states', 'udp', 'raw', 'unix', 'owners']);

  const argvOf = (line: string) => line.split(' ').filter(Boolean);
  const all = (lines: readonly string[], options: AskOptions = {}): Promise<void> =>
    agreeAll(zoo, lines.map(argvOf), options, withoutSeconds);
  /** In a process for each. */
  const each = async (where: Zoo, lines: readonly string[], options: AskOptions = {}) => {
    for (const line of lines) await agree(where, argvOf(line), options, withoutSeconds);
  };

  await t.test('have something to say', async () => {
    const { stdout } = first;
    const states = ['LISTEN', 'SYN_SENT', 'SYN_RECV', 'ESTABLISHED', 'FIN_WAIT1', 'CLOSING'];
    const timers = ['on (', 'keepalive (', 'timewait (', 'probe (', 'off ('];
    const protocols = ['tcp ', 'tcp6 ', 'udp ', 'udp6 ', 'udpl ', 'raw ', 'raw6 ', 'unix '];
    for (const word of [...states, ...timers, ...protocols]) assert.ok(stdout.includes(word), word);
    await agree(zoo, ['-anpeo'], {}, withoutSeconds);
  });

  await t.test('say the same', () => all(LINES));

  await t.test('say the same in a process for each', () => each(zoo, AS_OTHERS));

  await t.test('say the same of holders among all processes', async () => {
    await each(amidst, ['-anp', '-tulpn', '-lxp']);
    await each(amidst, ['-anp'], { ours: { argv: ['--source', 'proc'] } });
    if (isRoot()) await each(amidst, ['-anp', '-tulpn'], { uid: NOBODY });
  });

  await t.test('say the same with names', () => all(NAMED));

  await t.test('say the same to an ordinary user', async (user) => {
    if (!isRoot()) return unavailable(user, LACKING.root);
    await all(AS_OTHERS, { uid: NOBODY });
  });

  await t.test('say the same from /proc alone', () =>
    all(AS_OTHERS, { ours: { argv: ['--source', 'proc'] } }),
  );

  await t.test('say the same of TCP as a BPF program tells it', async (bpf) => {
    const reason = noBpf();
    if (reason !== undefined) return unavailable(bpf, reason);
    await all(BY_BPF, { ours: { argv: ['--source', 'bpf'] } });
  });

  await t.test('say the same where netlink is refused', async () => {
    for (const errno of ['EPERM', 'EPROTONOSUPPORT']) {
      await all(AS_OTHERS, { ours: { through: [process.execPath, SECCOMP, errno] } });
    }
  });

  await t.test('say the same where koffi is not installed', () =>
    all(AS_OTHERS, { env: { ...process.env, LC_ALL: 'C', NODE_OPTIONS: WITHOUT_KOFFI.join(' ') } }),
  );

  await t.test('say the same of owners to whom nothing is shown', async (user) => {
    if (!isRoot()) return unavailable(user, LACKING.root);
    // Neither input nor output may be a socket, which the user would hold.
    const directory = mkdtempSync(join(tmpdir(), 'sockeye-'));
    t.after(() => rmSync(directory, { recursive: true }));
    chmodSync(directory, 0o777);
    const output = join(directory, 'output');
    const ask = async (...command: readonly string[]): Promise<string> => {
      const words = ['-c', 'exec </dev/null >"$0" 2>&1 && exec "$@"', output, ...command, '-tlnp'];
      await zoo.run('sh', words, { uid: STRANGER });
      return readFileSync(output, 'latin1');
    };
    const real = await ask('netstat');
    assert.match(real, /^\(No info could be read for "-p": geteuid\(\)=/);
    assert.equal(await ask(...NETSTAT), real);
  });
});
