import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { askRealOf, noMounts } from '../../support/fake-proc.js';
import { fixtureText, fixtureTree } from '../../support/fixtures.js';
import { hasKoffi } from '../../support/libc.js';
import { makeTraffic } from '../../support/make-traffic.js';
import { emptyNamespace, type Namespace } from '../../support/namespace.js';
import { agreeAll, netstatWith } from '../../support/netstat.js';
import { noNetTools, runPeer } from '../../support/peer.js';
import { canUnshare, LACKING, noIp, notInstalled, unavailable } from '../../support/probe.js';
import { makeTree } from '../../support/proc-tree.js';
import { runHere } from '../../support/run-here.js';
import { validatorOf } from '../../support/schema.js';

const COMMAND_LINES = [
  '-s',
  '-st',
  '-su',
  '-sw',
  '-sU',
  '-sS',
  '-stuwUS',
  '-s6',
  '-s6t',
  '-s6u',
  '-s6w',
  '-s6U',
  '-s -A inet',
  '--statistics --udp --inet6',
  '-snaecpv',
  '-sl4',
  '-s46',
  '-s -A unix',
  '-sx',
  '-sg',
];

const ours = (argv: readonly string[]) => runPeer(...netstatWith(...argv));
const words = (line: string) => line.split(' ');

describe('netstat -s', () => {
  let namespace: Namespace | undefined;
  let why: string | undefined;
  before(async () => {
    why = (await noNetTools()) ?? (canUnshare() ? noIp() : LACKING.namespaces);
    if (!hasKoffi()) why ??= notInstalled('koffi');
    if (why !== undefined) return;
    namespace = await emptyNamespace();
    await makeTraffic(namespace);
  });
  after(() => namespace?.stop());

  test('of real traffic, as net-tools', async (t) => {
    if (namespace === undefined) return unavailable(t, why ?? '');
    await agreeAll(namespace, COMMAND_LINES.map(words));
  });

  test('of a /proc where files are missing, as net-tools', async (t) => {
    const lack = await noMounts();
    if (lack !== undefined) return unavailable(t, lack);
    const names = ['snmp', 'netstat', 'snmp6', 'sctp/snmp'];
    const files = names.map((name) => [`net/${name}`, fixtureText(`linux-6.18/net/${name}`)]);
    for (let missing = 0; missing < 16; missing++) {
      const some = files.filter((_, at) => (missing & (1 << at)) === 0);
      const tree = makeTree({ 'net/dev': '', ...Object.fromEntries(some) });
      for (const line of ['-s', '-s6', '-su6']) {
        const argv = ['--proc-root', tree, ...words(line)];
        assert.deepEqual(
          await runHere(argv),
          await askRealOf(tree, words(line)),
          `${missing} ${line}`,
        );
      }
    }
  });

  test('of a file that makes no sense, what does', async () => {
    const tree = makeTree({
      'net/snmp': 'Ip: A\nIp: x\nUdp: InDatagrams\nUdp: 3\n',
      'net/snmp6': '',
    });
    const { stdout, stderr, exitCode } = await ours(['-s', '--proc-root', tree]);
    assert.equal(stdout, 'Udp:\n    3 packets received\n');
    assert.equal(stderr, 'netstat: counters of the RFCs: DECODE\n');
    assert.equal(exitCode, 1);
  });
});

describe('netstat -s of our own', () => {
  const tree = fixtureTree('linux-6.18');
  const rootOf = (argv: string[]) => ours(['--proc-root', tree, ...argv]);

  test('in words', async () => {
    const { stdout, exitCode } = await rootOf(['-st', '--explain']);
    assert.match(stdout, /^TcpExt:$/m);
    assert.match(
      stdout,
      /^ {4}ListenOverflows: 6 \(times the listen queue .*\)\n {8}connections dropped .*\n {8}if it rises: /m,
    );
    assert.doesNotMatch(stdout, /^(Ip|Udp)|TCPBacklogDrop/m);
    assert.equal(exitCode, 0);
    const all = await rootOf(['-sta', '--explain']);
    assert.match(all.stdout, /^ {4}TCPBacklogDrop: 0$/m);
  });

  test('as JSON, as the schema has it', async () => {
    const { stdout, exitCode } = await rootOf(['-su6', '--json']);
    assert.equal(exitCode, 0);
    const document = JSON.parse(stdout) as { rows: { group: string; family: string }[] };
    const valid = validatorOf();
    assert.ok(valid(document), JSON.stringify(valid.errors));
    assert.ok(document.rows.every(({ group, family }) => group === 'Udp' && family === 'IPv6'));
    const lines = await rootOf(['-s', '--ndjson']);
    const line = validatorOf('line');
    for (const text of lines.stdout.trimEnd().split('\n')) assert.ok(line(JSON.parse(text)), text);
    assert.ok(lines.stdout.split('\n').length > 250);
  });

  test('out of a capture', async () => {
    const file = join(makeTree({}), 'capture');
    const made = await rootOf(['-s', '--capture', file]);
    assert.equal(made.exitCode, 0, made.stderr);
    assert.deepEqual(await ours(['-s', '--replay', file]), await rootOf(['-s']));
  });

  test('refuses what it cannot do', async () => {
    for (const [argv, complaint] of [
      [['--explain'], "option '--explain' is for '--statistics'"],
      [
        ['-sn', '--full-command'],
        "option '--full-command' is for sockets, which '-s' does not show",
      ],
      [['-s', '--explain', '--json'], "options '--explain' and '--json' exclude each other"],
    ] as const) {
      const expected = { exitCode: 3, stdout: '', stderr: `netstat: ${complaint}\n` };
      assert.deepEqual(await ours(argv), expected);
    }
    const { stdout, stderr, exitCode } = await ours(['-s', '--source', 'netlink']);
    assert.deepEqual([stdout, exitCode], ['', 1]);
    assert.match(stderr, /^netstat: statistics cannot be read from netlink\n$/);
  });
});
