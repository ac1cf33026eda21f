import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { withEtc } from '../../support/etc.js';
import { askRealOf, noMounts } from '../../support/fake-proc.js';
import { noNetlink } from '../../support/harness.js';
import { agree, agreeAll, askBoth, askOurs, askReal, NETSTAT } from '../../support/netstat.js';
import { buildNetwork, type Network, noNetwork } from '../../support/network.js';
import { noNetTools, runPeer } from '../../support/peer.js';
import { unavailable } from '../../support/probe.js';
import { makeTree } from '../../support/proc-tree.js';
import { NOWHERE_COMMANDS, ROUTE_COMMANDS } from '../../support/route-zoo.js';
import { runHere } from '../../support/run-here.js';
import { validatorOf } from '../../support/schema.js';
import { WITHOUT_KOFFI } from '../../support/without-koffi.js';
import { PROC_NET_IPV6_ROUTE, PROC_NET_ROUTE } from '../../vectors/routes.js';

const words = (line: string) => line.split(' ');

const NUMERIC = [
  ...['-rn', '-rne', '-reeNv', '-r46n', '-r6neN', '-r64nW', '-rCnee', '-rFC46ne'],
  ...['-rC46F --numeric-hosts', '--route --numeric --extend', '-r -A inet6,inet -n'],
  ...['-r4ntuwxp -A ip,ip', '-rn -A inet,unix', '-rna --tcpip'],
];
/** Who refers to a route of IPv6 comes and goes: packets of the kernel's own do. */
const still = (text: string) => text.replace(/^(\S*:\S* +\S+ +\S+ +-?\d+ +)\d+/gm, '$1#');

const WITHOUT_ROUTES = ['unix', 'ash', 'bluetooth', 'ax25', 'netrom', 'rose', 'ipx', 'ddp', 'x25'];

describe('netstat -r of routes of every kind', () => {
  let network: Network | undefined;
  let why: string | undefined;
  before(async () => {
    why = (await noNetTools()) ?? noNetwork();
    if (why === undefined) ({ network } = await buildNetwork(ROUTE_COMMANDS));
  });
  after(() => network?.stop());

  test('in numbers, as net-tools', async (t) => {
    if (network === undefined) return unavailable(t, why ?? '');
    const { stdout } = await agree(network, ['-r46n']);
    assert.ok(stdout.split('\n').length > 40, stdout);
    await agreeAll(network, NUMERIC.map(words));
    for (const source of noNetlink() === undefined ? ['netlink', 'proc'] : ['proc']) {
      await agree(network, ['-rnee'], { ours: { argv: ['--source', source] } });
    }
  });

  test('with the names of hosts and networks, as net-tools', async (t) => {
    if (network === undefined) return unavailable(t, why ?? '');
    const named = withEtc(network, {
      hosts: [
        '127.0.0.1 localhost',
        '10.0.0.254 the.gateway.with.a.long.name gw',
        '10.9.9.9 nine',
        '10.0.0.3 three',
        '10.1.2.3 unreachable.example',
        '10.2.0.0 not-a-host',
        '2001:db8:: prefix-of-six',
        'fe80::1 one.example',
        '2001:db8:1:1111:2222:3333:4444:5555 a-name.that-is.longer.than.its-column.example',
      ].join('\n'),
      networks:
        'default 0.0.0.0\nloopback 127.0.0.0\nlink-local 169.254.0.0\nmine 10\nsix 10.6 seven\na-network-with-a-long-name 10.5.0.0\nnine-net 10.9.9.9\n',
    });
    const { stdout } = await agree(named, ['-r']);
    for (const name of [
      'default',
      'loopback',
      'a-network-with-',
      'the.gateway.wit',
      'link-local',
    ]) {
      assert.ok(stdout.includes(`${name} `), name);
    }
    await agreeAll(
      named,
      ['-ree', '-r6', '-rFC46e', '-r --numeric-ports', '-r --numeric-hosts'].map(words),
    );
    const { ours: wide } = await askBoth(named, ['-rWee']);
    assert.match(wide.stdout, /^a-network-with-a-long-name 10\.0\.0\.2 /m);
    assert.match(wide.stdout, /^default +the\.gateway\.with\.a\.long\.name 0\.0\.0\.0 /m);
    assert.match(wide.stdout, / fifteen-letters {3}0 +0 +0$/m);
  });

  test('again and again, and without koffi, as net-tools', async (t) => {
    if (network === undefined) return unavailable(t, why ?? '');
    const { run } = network;
    const once = await askReal(network, ['-r46nee']);
    const twice = `"$@" -r46neec | head -n ${2 * (once.stdout.split('\n').length - 1)}`;
    const ways = [{}, { NODE_OPTIONS: WITHOUT_KOFFI.join(' ') }].map(async (options) => {
      const env = { ...process.env, ...options };
      const { stdout } = await run('sh', ['-c', twice, 'sh', ...NETSTAT], { env });
      assert.equal(still(stdout.toString('latin1')), still(once.stdout + once.stdout));
    });
    await Promise.all(ways);
  });

  test('with -e three times, all there is, where net-tools shows nothing', async (t) => {
    if (network === undefined) return unavailable(t, why ?? '');
    const { ours: shown, real } = await askBoth(network, ['-rneee']);
    assert.equal(real.stdout, 'Kernel IP routing table\n');
    assert.deepEqual(shown, await askOurs(network, ['-rnee']));
  });

  test('as JSON, as the schema has it, and out of a capture', async (t) => {
    const lack = why ?? noNetlink();
    if (network === undefined || lack !== undefined) return unavailable(t, lack ?? '');
    const { stdout, stderr, exitCode } = await askOurs(network, ['-r46', '--json']);
    assert.deepEqual([stderr, exitCode], ['', 0]);
    const document = JSON.parse(stdout) as { rows: { family: string; table: number }[] };
    const valid = validatorOf();
    assert.ok(valid(document), JSON.stringify(valid.errors));
    const tables = new Set(document.rows.map(({ family, table }) => `${family} ${table}`));
    assert.deepEqual([...tables].sort(), ['IPv4 254', 'IPv6 254', 'IPv6 255', 'IPv6 77']);
    const file = join(makeTree({}), 'capture');
    const made = await askOurs(network, ['-rFC46nee', '--capture', file]);
    const again = await askOurs(network, ['-rFC46nee']);
    assert.deepEqual(
      { ...made, stdout: still(made.stdout) },
      { ...again, stdout: still(again.stdout) },
    );
    assert.deepEqual(await runHere(['-rFC46nee', '--replay', file]), made);
  });
});

/** Of the columns of -rnee; the address of an interface of `*` is what net-tools has instead. */
const REJECTED = `\
10.3.0.0        -               255.255.0.0     !     7      -        0 -        -     -      -
10.3.9.9        -               255.255.255.255 !H    0      -        0 -        -     -      -
10.4.0.0        -               255.255.0.0     !     0      -        0 -        -     -      -
`;
const BLACKHOLE_OBJECT =
  '10.11.0.0       -               255.255.0.0     !     0      -        0 -        -     -      -\n';

test('netstat -r of families without routes says what net-tools says', async (t) => {
  const why = await noNetTools();
  if (why !== undefined) return unavailable(t, why);
  for (const family of WITHOUT_ROUTES) {
    const argv = ['-rn', '-A', `inet,${family},inet6`];
    assert.deepEqual(await runHere(argv), await runPeer('netstat', argv));
  }
});

test('netstat -r shows that packets go nowhere, where net-tools does not', async (t) => {
  // Of a nexthop object that is a blackhole netlink alone tells.
  const why = (await noNetTools()) ?? noNetwork() ?? noNetlink();
  if (why !== undefined) return unavailable(t, why);
  const { network } = await buildNetwork(NOWHERE_COMMANDS);
  t.after(() => network.stop());
  const { ours: shown, real } = await askBoth(network, ['-rnee']);
  const [title, heading] = real.stdout.split('\n');
  assert.equal(shown.stdout, `${title}\n${heading}\n${REJECTED}${BLACKHOLE_OBJECT}`);
  assert.match(real.stdout, /^10\.3\.0\.0 +0\.0\.0\.0 +255\.255\.0\.0 +U .* \* /m);
  const proc = await askOurs(network, ['-rnee', '--source', 'proc']);
  assert.ok(proc.stdout.includes(REJECTED), proc.stdout);
});

describe('netstat -r of a copy of /proc', () => {
  const whole = { 'net/route': PROC_NET_ROUTE, 'net/ipv6_route': PROC_NET_IPV6_ROUTE };

  test('of files that are missing, what net-tools says', async (t) => {
    const why = await noMounts();
    if (why !== undefined) return unavailable(t, why);
    const [heading] = PROC_NET_ROUTE.split('\n');
    const alike = { ...whole, 'net/route': PROC_NET_ROUTE.replace(/.*\t0000030A\t.*\n/, '') };
    for (const files of [{ 'net/dev': '' }, { 'net/route': `${heading}\n` }, alike]) {
      const tree = makeTree(files);
      for (const line of ['-rn', '-r6n', '-rCn', '-rC6n', '-rFC46n']) {
        const argv = ['--proc-root', tree, ...words(line)];
        const real = await askRealOf(tree, words(line));
        assert.deepEqual(await runHere(argv), real, `${Object.keys(files)} ${line}`);
      }
    }
  });

  test('of a file with a line that is none', async () => {
    const tree = makeTree({ ...whole, 'net/route': `${PROC_NET_ROUTE}va\t0\n` });
    const { stdout, stderr, exitCode } = await runHere(['-rnc', '--proc-root', tree]);
    assert.equal(stdout.split('\n').length, 9);
    assert.deepEqual([stderr, exitCode], ['netstat: route IPv4: DECODE\n', 1]);
  });

  test('as JSON, with what could not be read', async () => {
    const tree = makeTree({ 'net/route': PROC_NET_ROUTE });
    const { stdout, stderr, exitCode } = await runHere(['-r46', '--json', '--proc-root', tree]);
    assert.equal(exitCode, 1);
    assert.equal(stderr, '/proc/net/ipv6_route: No such file or directory\n');
    const { rows, gaps } = JSON.parse(stdout);
    assert.equal(rows.length, 6);
    assert.deepEqual(gaps, [{ what: 'routes IPv6', code: 'ENOENT', count: 1 }]);
    const valid = validatorOf();
    assert.ok(valid(JSON.parse(stdout)), JSON.stringify(valid.errors));
  });
});
