import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { withEtc } from '../../support/etc.js';
import { askRealOf, noMounts } from '../../support/fake-proc.js';
import { startInNamespace } from '../../support/namespace.js';
import { agree, agreeAll, askOurs, askReal, NETSTAT } from '../../support/netstat.js';
import { buildNetwork, type Network, noNetwork } from '../../support/network.js';
import { noNetTools } from '../../support/peer.js';
import { unavailable } from '../../support/probe.js';
import { makeTree } from '../../support/proc-tree.js';
import { runHere } from '../../support/run-here.js';
import { validatorOf } from '../../support/schema.js';
import { PROC_NET_IGMP, PROC_NET_IGMP6 } from '../../vectors/groups.js';

const joiner = fileURLToPath(new URL('../../support/join-groups.js', import.meta.url));
const words = (line: string) => line.split(' ');

const COMMANDS = [
  'ip link add br0 type bridge',
  'ip link set br0 up',
  'ip link add ten-bytes_ type dummy',
  'ip link set ten-bytes_ up',
];
const NUMERIC = [
  ...['-g4n', '-gtn', '-gxnv', '-gnNpoeal', '-gnt4', '--groups --numeric-hosts', '-gnu6 --tcp'],
  ...['-gn -A inet6', '-gn -A ax25'],
];

describe('netstat -g', () => {
  let network: Network | undefined;
  let why: string | undefined;
  before(async () => {
    why = (await noNetTools()) ?? noNetwork();
    if (why !== undefined) return;
    const namespace = await startInNamespace(process.execPath, [joiner]);
    ({ network } = await buildNetwork(COMMANDS, namespace));
  });
  after(() => network?.stop());

  test('in numbers, alone and among sockets, as net-tools', async (t) => {
    if (network === undefined) return unavailable(t, why ?? '');
    const { stdout } = await agree(network, ['-gn']);
    assert.match(stdout, /^va {14}2 {6}239\.1\.2\.3$/m);
    assert.match(stdout, /^fifteen-letters 1 {6}ff02::1$/m);
    await agreeAll(network, NUMERIC.map(words));
  });

  test('with names, as net-tools', async (t) => {
    if (network === undefined) return unavailable(t, why ?? '');
    const hosts =
      '127.0.0.1 localhost\nff02::1 ip6-allnodes\nff05::1234 a-name.longer.than.its.column.example\n239.1.2.3 group.example\n';
    const named = withEtc(network, { hosts });
    const { stdout } = await agree(named, ['-g']);
    assert.match(stdout, / 1 {6}ip6-allnodes\n/);
    for (const line of ['-gN', '-gt', '-g --numeric-ports', '-g6t'])
      await agree(named, words(line));
  });

  test('again and again, of IPv4 too, which net-tools shows once', async (t) => {
    if (network === undefined) return unavailable(t, why ?? '');
    const { run } = network;
    const { stdout } = await askOurs(network, ['-gn']);
    const lines = stdout.split('\n').length - 1;
    const twice = async (...program: string[]) => {
      const script = `"$@" -gnc 2>/dev/null | head -n ${2 * lines}`;
      return String((await run('sh', ['-c', script, 'sh', ...program])).stdout);
    };
    const [shown, real] = await Promise.all([twice(...NETSTAT), twice('netstat')]);
    assert.equal(shown, stdout + stdout);
    assert.ok(real.startsWith(stdout), real);
    assert.ok(!real.slice(stdout.length).includes('239.1.2.4'), real);
  });

  test('as JSON, as the schema has it, and out of a capture', async (t) => {
    if (network === undefined) return unavailable(t, why ?? '');
    const { stdout, stderr, exitCode } = await askOurs(network, ['-gt', '--json']);
    assert.deepEqual([stderr, exitCode], ['', 0]);
    const document = JSON.parse(stdout) as { rows: { family: string }[]; sources: object };
    const valid = validatorOf();
    assert.ok(valid(document), JSON.stringify(valid.errors));
    const families = new Set(document.rows.map(({ family }) => family));
    assert.deepEqual([...families], ['IPv4', 'IPv6']);
    assert.ok('groups' in document.sources);
    const file = join(makeTree({}), 'capture');
    const made = await askOurs(network, ['-gn', '--capture', file]);
    assert.deepEqual(made, await askReal(network, ['-gn']));
    assert.deepEqual(await runHere(['-gn', '--replay', file]), made);
  });
});

describe('netstat -g of a copy of /proc', () => {
  const whole = { 'net/igmp': PROC_NET_IGMP, 'net/igmp6': PROC_NET_IGMP6 };

  test('of files that are there and that are not, what net-tools says', async (t) => {
    const why = await noMounts();
    if (why !== undefined) return unavailable(t, why);
    const { 'net/igmp': _, ...without4 } = whole;
    const { 'net/igmp6': __, ...without6 } = whole;
    for (const files of [whole, without4, without6, { 'net/dev': '' }]) {
      const tree = makeTree(files);
      for (const line of ['-gn', '-gn4', '-gn6', '-gvn -A inet6', '-gnx']) {
        const argv = ['--proc-root', tree, ...words(line)];
        const real = await askRealOf(tree, words(line));
        assert.deepEqual(await runHere(argv), real, `${Object.keys(files)} ${line}`);
      }
    }
  });

  test('of a file with a line that is none', async () => {
    const tree = makeTree({ ...whole, 'net/igmp6': `${PROC_NET_IGMP6}1 x\n` });
    const { stderr, exitCode } = await runHere(['-gnc', '--proc-root', tree]);
    assert.deepEqual([stderr, exitCode], ['netstat: groups IPv6: DECODE\n', 1]);
  });

  test('from where it cannot be had', async () => {
    const { stdout, stderr, exitCode } = await runHere(['-gn', '--source', 'netlink']);
    assert.deepEqual([stdout, exitCode], ['', 1]);
    assert.equal(stderr, 'netstat: groups cannot be read from netlink\n');
  });
});
