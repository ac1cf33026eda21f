import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Route } from '../../../src/model/routes.js';
import type { Counter } from '../../../src/model/statistics.js';
import { fixtureTree, ZOO_CAPTURE } from '../../support/fixtures.js';
import { golden } from '../../support/golden.js';
import { makeTree } from '../../support/proc-tree.js';
import { runHere } from '../../support/run-here.js';
import { validatorOf } from '../../support/schema.js';
import { PROC_NET_IPV6_ROUTE, PROC_NET_ROUTE } from '../../vectors/routes.js';

const TREE = fixtureTree('linux-6.18');
const DEV = 'a\nb\n eth0: 10 1 2 3 4 5 6 7  20 8 9 10 11 12 13 14\n';
const FIGURES = golden('windows/statistics-linux.txt');

const ask = (line: string, ...more: readonly string[]) =>
  runHere(['--dialect', 'windows', ...line.split(' '), ...more]);
const titles = (text: string) => text.split('\n').filter((line) => /Statistics|^Active/.test(line));

describe('netstat -s of Windows on Linux', () => {
  test('has a block for each protocol', async () => {
    const whole = { exitCode: 0, stdout: FIGURES, stderr: '' };
    for (const line of ['-s', '/s', '-S', '-sn']) {
      assert.deepEqual(await ask(line, '--proc-root', TREE), whole);
    }
  });

  test('with -p has those named, and of TCP and UDP the connections below', async () => {
    const { stdout, exitCode } = await ask('-s -p ip -p icmpv6', '--proc-root', TREE);
    assert.equal(exitCode, 0);
    assert.deepEqual(titles(stdout), ['IPv4 Statistics', 'ICMPv6 Statistics']);
    for (const part of stdout.split(/(?<=\n)(?=\n[A-Z])/)) assert.ok(FIGURES.includes(part));
    const listed = await ask('-sp tcp', '--replay', ZOO_CAPTURE);
    assert.deepEqual(titles(listed.stdout), [
      'TCP Statistics for IPv4 and IPv6',
      'Active Connections',
    ]);
    assert.match(
      listed.stdout,
      /\n {2}Segments Retransmitted +=.*\n\nActive Connections\n\n {2}Proto/,
    );
    const udp = await ask('-nsp udp', '--replay', ZOO_CAPTURE);
    assert.deepEqual(titles(udp.stdout), ['UDP Statistics for IPv4', 'Active Connections']);
  });

  test('says that a protocol is not counted where it is named, and is silent where none is', async () => {
    const snmp = 'Icmp: InMsgs InErrors\nIcmp: 1 2\nUdp: InDatagrams\nUdp: 7\n';
    const tree = makeTree({ 'net/snmp': snmp });
    const all = await ask('-s', '--proc-root', tree);
    assert.deepEqual([all.exitCode, all.stderr], [0, '']);
    assert.deepEqual(titles(all.stdout), ['ICMPv4 Statistics', 'UDP Statistics for IPv4']);
    assert.match(all.stdout, / {2}Datagrams Received {4}= 7\n {2}No Ports {14}= -\n/);
    const named = await ask('-s -p icmpv6 -p icmp', '--proc-root', tree);
    assert.deepEqual(titles(named.stdout), ['ICMPv4 Statistics']);
    assert.deepEqual(
      [named.exitCode, named.stderr],
      [1, 'netstat: statistics icmpv6: UNSUPPORTED\n'],
    );
  });

  test('as JSON has what the system counts of a protocol, and what it lacks as a gap', async () => {
    const { stdout, exitCode } = await ask('-s -p ip -p tcpv6 --json', '--proc-root', TREE);
    assert.equal(exitCode, 0);
    const document = JSON.parse(stdout) as { rows: Counter[]; gaps: object[] };
    const valid = validatorOf();
    assert.ok(valid(document), JSON.stringify(valid.errors));
    const groups = new Set(document.rows.map(({ group, family }) => `${group} ${family}`));
    const [ip, ...both] = ['Ip IPv4', 'IpExt IPv4', 'MPTcpExt undefined', 'Tcp undefined'];
    assert.deepEqual([...groups].sort(), [ip, ...both, 'TcpExt undefined']);
    const linux = JSON.parse((await runHere(['-s', '--json', '--proc-root', TREE])).stdout);
    const all = JSON.parse((await ask('-s --json', '--proc-root', TREE)).stdout);
    const ofIPv4 = all.rows.filter(({ family }: Counter) => family !== 'IPv6');
    assert.deepEqual(ofIPv4, linux.rows);
    const tree = makeTree({ 'net/snmp': 'Udp: InDatagrams\nUdp: 7\n' });
    const lacking = JSON.parse((await ask('-sp udpv6 --json', '--proc-root', tree)).stdout);
    assert.deepEqual(lacking.rows, []);
    const gap = { what: 'statistics udpv6', code: 'UNSUPPORTED', count: 1 };
    assert.ok(lacking.gaps.some((one: object) => JSON.stringify(one) === JSON.stringify(gap)));
  });
});

describe('netstat -e of Windows on Linux', () => {
  test('comes before -s, and as JSON has the interfaces of -i', async () => {
    const tree = makeTree({ 'net/dev': DEV, 'net/snmp': 'Udp: InDatagrams\nUdp: 7\n' });
    const { stdout, exitCode, stderr } = await ask('-es', '--proc-root', tree);
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.match(stdout, /^Interface Statistics\n\n {27}Received {12}Sent\n\nBytes /);
    assert.match(stdout, /\nUnknown protocols {17}-\n\nUDP Statistics for IPv4\n\n {2}Datagrams /);
    const { stdout: json } = await ask('-e --json', '--proc-root', tree);
    assert.deepEqual(json, (await runHere(['-ia', '--json', '--proc-root', tree])).stdout);
  });

  test('of a /proc leaves what is not told there', async () => {
    const tree = makeTree({ 'net/dev': DEV });
    const { stdout } = await ask('-e', '--proc-root', tree);
    assert.match(stdout, /^Bytes +10 +20\nPackets +1 +8\nDiscards +- +10\nErrors +2 +9\n/m);
  });

  test('that cannot be read says why', async () => {
    const { stdout, stderr, exitCode } = await ask('-e', '--proc-root', join(TREE, 'nowhere'));
    assert.deepEqual([stdout, exitCode], ['', 1]);
    assert.match(stderr, /^netstat: .*\n$/);
  });
});

describe('netstat -r of Windows on Linux', () => {
  test('of a /proc shows names of interfaces, whose addresses are not told there', async () => {
    const tree = makeTree({ 'net/route': PROC_NET_ROUTE, 'net/ipv6_route': PROC_NET_IPV6_ROUTE });
    const { stdout, exitCode } = await ask('-r', '--proc-root', tree);
    assert.equal(exitCode, 0);
    assert.match(
      stdout,
      /^={75}\nInterface List\n={75}\n\nIPv4 Route Table\n={75}\nActive Routes:\n/,
    );
    const json = JSON.parse((await ask('-r --json', '--proc-root', tree)).stdout) as {
      rows: Route[];
    };
    const valid = validatorOf();
    assert.ok(valid(json), JSON.stringify(valid.errors));
    const lines = stdout.split('\n').filter((line) => /^ .*\d/.test(line) && !/^ {36}/.test(line));
    const ways = json.rows.map(({ nextHops }) => Math.max(nextHops.length, 1));
    assert.equal(
      lines.length,
      ways.reduce((all, count) => all + count),
    );
  });
});
