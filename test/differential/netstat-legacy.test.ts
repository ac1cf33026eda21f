import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { askOursOf, askRealOf, noMounts } from '../support/fake-proc.js';
import { LEGACY_TREE } from '../support/legacy-tree.js';
import type { PeerRun } from '../support/peer.js';
import { unavailable } from '../support/probe.js';
import { makeTree, type TreeContent } from '../support/proc-tree.js';
import { runHere } from '../support/run-here.js';
import * as legacy from '../vectors/legacy.js';

const why = await noMounts();

/** Numbers of sockets that read the same in either order of their bytes, and queues that are equal. */
function evenly(file: string): string {
  return file
    .replaceAll(/:40..(?= {2})/g, ':4040')
    .replaceAll(/:0451(?= {2})/g, ':0404')
    .replaceAll(/\b00000900\b/g, '00000040');
}

/** Without addresses of ten digits, for which it has too little room. */
function shortly(file: string): string {
  const lines = file.split('\n').filter((line) => !line.includes('A0E'));
  const text = lines
    .join('\n')
    .replace(/ 01F /, ' 009 ')
    .replaceAll(/F6BVP-15 /g, 'F6BVP-1  ');
  return text.replaceAll(/\d{10}/g, '*         ');
}

/** What net-tools reads right; X.25 where Linux 2.4 had it. */
const SOUND: TreeContent = {
  'net/ipx/socket': evenly(legacy.PROC_NET_IPX_SOCKET),
  'net/ax25': legacy.PROC_NET_AX25,
  'net/x25': legacy.PROC_NET_X25_SOCKET,
  'net/nr': legacy.PROC_NET_NR,
  'net/rose': shortly(legacy.PROC_NET_ROSE),
};

const LINES = [
  ...['--ax25', '--netrom', '--rose', '--x25', '--ipx', '--ipx -en', '--x25 -a', '--x25 -l'],
  ...['-A ax25,netrom,rose', '-an --ax25 --x25', '-A ipx,x25 -ane', '-lp --ax25', '--netrom -ov'],
  ...['--rose -W', '-A rose,ipx -Nn', '-A ddp,ax25 -n'],
];

/** What net-tools reads right of routes; of AppleTalk where Linux 2.4 had it. */
const SOUND_ROUTES: TreeContent = {
  'net/ipx_route': legacy.PROC_NET_IPX_ROUTE.replace(/.*Directly.*\n/, ''),
  'net/ax25_route': legacy.PROC_NET_AX25_ROUTE,
  'net/x25/route': legacy.PROC_NET_X25_ROUTE,
  'net/nr_nodes': legacy.PROC_NET_NR_NODES,
  'net/nr_neigh': legacy.PROC_NET_NR_NEIGH,
  'net/rose_nodes': legacy.PROC_NET_ROSE_NODES,
  'net/rose_neigh': legacy.PROC_NET_ROSE_NEIGH,
  'net/atalk_route': legacy.PROC_NET_ATALK_ROUTE.replaceAll(/(?<!Dev\n)Default.*\n/g, ''),
};

const ROUTE_LINES = [
  ...['--ax25 -r', '-rn --netrom', '-A rose -r', '-r --ipx', '-ren --x25', '-r --ddp'],
  ...['-rFC -A x25,rose', '-rv -A ddp,ipx', '-rNW -A appletalk,netrom', '-reeA rose,rose'],
];

function ask(tree: string, argv: readonly string[]): Promise<PeerRun> {
  return runHere(['--proc-root', tree, ...argv]);
}

describe('families beside those of the Internet', () => {
  test('ours and net-tools read the same in the same /proc', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const tree = makeTree(SOUND);
    for (const line of LINES) {
      const argv = line.split(' ');
      const real = await askRealOf(tree, argv);
      assert.equal(real.stderr, '');
      assert.ok(real.stdout.split('\n').length > 3, line);
      assert.deepEqual(await ask(tree, argv), real, `netstat --proc-root ${line}`);
    }
    const intern = evenly(legacy.PROC_NET_IPX_SOCKET_INTERN);
    const other = makeTree({ ...SOUND, 'net/ipx/socket': intern });
    const all = ['--ipx', '-e', '--ax25', '--x25', '--netrom', '--rose'];
    assert.deepEqual(await askOursOf(other, all), await askRealOf(other, all));
  });

  test('they are part of the whole listing, and missing as net-tools misses them', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const lines = [
      '-n',
      '-van',
      '-vn',
      '--ipx --rose -n',
      '--rose --ipx',
      '--x25',
      '-vA netrom,x25',
    ];
    for (const missing of [undefined, ...Object.keys(SOUND)]) {
      const { [missing ?? '']: _, ...others } = SOUND;
      const tree = makeTree({ ...others, 'net/none': '' });
      for (const line of [...lines, '--ddp -n', '--ddp -x']) {
        const argv = line.split(' ');
        assert.deepEqual(await ask(tree, argv), await askRealOf(tree, argv), `${missing}: ${line}`);
      }
    }
  });

  /** What ours shows of a tree, below the headings, and what net-tools shows. */
  async function rowsOf(tree: TreeContent, argv: readonly string[], headings: number) {
    const root = makeTree(tree);
    const below = ({ stdout }: PeerRun) => stdout.split('\n').slice(headings, -1);
    const ours = await ask(root, argv);
    assert.deepEqual([ours.stderr, ours.exitCode], ['', 0]);
    return { ours: below(ours), real: below(await askRealOf(root, argv)) };
  }

  test('their routes read the same, and are missing as net-tools misses them', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const tree = makeTree(SOUND_ROUTES);
    for (const line of ROUTE_LINES) {
      const argv = line.split(' ');
      const real = await askRealOf(tree, argv);
      assert.ok(real.stdout.split('\n').length > 4, line);
      assert.deepEqual(await ask(tree, argv), real, `netstat --proc-root ${line}`);
    }
    const all = ['-rA', 'ax25,netrom,rose,ipx,x25,ddp'];
    assert.deepEqual(await askOursOf(tree, all), await askRealOf(tree, all));
    const none = makeTree({ 'net/none': '' });
    for (const family of ['ax25', 'netrom', 'rose', 'ipx', 'x25', 'ddp', 'x25,ax25']) {
      const argv = ['-rA', family];
      assert.deepEqual(await ask(none, argv), await askRealOf(none, argv), family);
    }
  });

  test('of IPX the queues are not exchanged, nor the bytes of a number', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const { ours, real } = await rowsOf(LEGACY_TREE, ['--ipx'], 2);
    const address = '00C0FFEE:00001B2C3D4E';
    assert.equal(ours[1], `IPX       64   2304 0000ABCD:4004              ${address}:0451 ESTAB`);
    assert.equal(real[1], `IPX     2304     64 0000ABCD:0440              ${address}:5104 ESTAB`);
  });

  test('X.25 is read where Linux has it since 2.6, its addresses and channels whole', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const { ours, real } = await rowsOf(LEGACY_TREE, ['--x25', '-a'], 2);
    assert.equal(ours.length, 3);
    assert.deepEqual(real, []);
    const tree = { 'net/x25': legacy.PROC_NET_X25_SOCKET_LONG };
    const long = await rowsOf(tree, ['--x25'], 2);
    assert.deepEqual(long.ours, [
      '208017551234567 311098765432109 hdlc10  2574  ESTABLISHED  07/07  0       0     ',
      '3110123456      2080175512      lapb0   18   ACCEPTING    00/00  0       0     ',
    ]);
    assert.notDeepEqual(long.real, long.ours);
  });

  test('ROSE has its addresses of ten digits, channels above 9 and every state', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const { ours, real } = await rowsOf(LEGACY_TREE, ['--rose'], 2);
    assert.equal(
      ours[1],
      '2080175519  F6BVP-15   2080175524  N0CALL-7  rose0  31     2   ESTABLISHED',
    );
    assert.equal(real[1], 'Problem reading data from /proc/net/rose');
    const rare = await rowsOf({ 'net/rose': legacy.PROC_NET_ROSE_RARE }, ['--rose'], 2);
    assert.deepEqual(
      rare.ours.map((row) => row.split('   ').at(-1)),
      ['RECOVERY', 'ACCEPTING'],
    );
  });

  test('routes: what is at hand in IPX, what runs together or is cut, what comes twice', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const routesOf = (tree: TreeContent, family: string, headings = 2) =>
      rowsOf(tree, ['-rA', family], headings);
    const blanks = (text: string, width = 25) => text.padEnd(width);
    const ipx = await routesOf(LEGACY_TREE, 'ipx');
    const atHand = ['0000ABCD', 'Directly', 'Connected'].map((text) => blanks(text)).join(' ');
    assert.equal(ipx.ours[1], atHand);
    assert.ok(ipx.real[1]?.includes('0000000D'));
    const long = (file: string) => ({
      ...LEGACY_TREE,
      [`net/${file}`]: LEGACY_TREE[`net/${file}`]?.replace(/bpq0 /, 'bpqether12 ') ?? '',
    });
    const ax25 = await routesOf(long('ax25_route'), 'ax25');
    assert.equal(ax25.ours[1], 'G4KLX-10     bpqether12      0');
    assert.equal(ax25.real[1], 'G4KLX-10     bpqe       0');
    const netrom = await routesOf(long('nr_neigh'), 'netrom');
    assert.equal(netrom.ours[1], 'KB1ABC-15    BOSTON      7      KB1ABC-0   bpqether12');
    const rose = await routesOf(long('rose_neigh'), 'rose');
    assert.ok(rose.ours[2]?.endsWith('00004  GW4PTS-2     bpqether12 '));
    const ddp = await routesOf(LEGACY_TREE, 'ddp', 1);
    assert.equal(ddp.ours.filter((row) => row.startsWith('Default')).length, 1);
    // A node all of whose ways have failed, and one whose neighbour is gone.
    const { ours } = await routesOf(
      {
        'net/nr_nodes': legacy.PROC_NET_NR_NODES.replace('BOSTON   3', 'BOSTON   4'),
        'net/nr_neigh': legacy.PROC_NET_NR_NEIGH.replace(/00001 .*\n/, ''),
      },
      'netrom',
    );
    assert.deepEqual(ours.slice(0, 2), [
      'W1AW-9       HQNODE    203      00001          ',
      'KB1ABC-15    BOSTON      -',
    ]);
  });

  test('AppleTalk has its sockets behind the others', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const { ours, real } = await rowsOf(LEGACY_TREE, ['--ddp', '-en'], 0);
    const rows = [
      'Active DDP sockets',
      'Proto Recv-Q Send-Q Local Address              Foreign Address            State User',
      'DDP        0      0 FF00:7B:04                 -                                0         ',
      'DDP      768    576 FF00:7B:FD                 FF12:80:06                 ESTAB 1000      ',
    ];
    assert.deepEqual(ours.slice(-4), rows);
    assert.ok(!real.includes('Active DDP sockets'));
  });
});
