import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { capture } from '../../../src/api/capture.js';
import {
  legacyAddressesSync,
  legacyNeighboursSync,
  legacyRoutes,
  legacyRoutesSync,
} from '../../../src/api/legacy.js';
import { legacySockets, legacySocketsSync } from '../../../src/api/legacy-sockets.js';
import type { LegacySocket } from '../../../src/model/legacy-sockets.js';
import { ZOO_CAPTURE } from '../../support/fixtures.js';
import { LEGACY_TREE } from '../../support/legacy-tree.js';
import { makeTree, type TreeContent } from '../../support/proc-tree.js';
import * as legacy from '../../vectors/legacy.js';

const familiesOf = (rows: readonly { family: string }[]) => [
  ...new Set(rows.map(({ family }) => family)),
];
const BARE = { 'net/unix': 'Num       RefCount Protocol Flags    Type St Inode Path\n' };

suite('families beside those of the Internet', () => {
  test('all that a kernel has are read', async () => {
    const procRoot = makeTree(LEGACY_TREE);
    const sockets = legacySocketsSync({ procRoot });
    assert.deepEqual(familiesOf(sockets.rows), ['ipx', 'ax25', 'x25', 'netrom', 'rose', 'ddp']);
    assert.deepEqual(sockets.gaps, []);
    assert.deepEqual(sockets.sources, { legacySockets: ['proc'] });
    const routes = await legacyRoutes({ procRoot });
    assert.deepEqual(familiesOf(routes.rows), familiesOf(sockets.rows));
    assert.deepEqual(familiesOf(routes.rows.filter(({ kind }) => kind === 'circuit')), [
      'x25',
      'rose',
    ]);
    const neighbours = legacyNeighboursSync({ procRoot });
    assert.deepEqual(familiesOf(neighbours.rows), ['netrom', 'rose', 'ddp']);
    assert.deepEqual(familiesOf(legacyAddressesSync({ procRoot }).rows), ['ipx', 'ax25', 'ddp']);
    for (const { gaps } of [routes, neighbours]) assert.deepEqual(gaps, []);
  });

  test('a query names some', async () => {
    const procRoot = makeTree(LEGACY_TREE);
    const { rows } = await legacySockets({ procRoot, families: ['rose', 'ax25', 'rose'] });
    assert.deepEqual(familiesOf(rows), ['rose', 'ax25']);
    assert.equal(rows.length, 8);
  });

  test('what the kernel lacks is no gap where it is not named, and one where it is', () => {
    const procRoot = makeTree({ 'net/ax25': legacy.PROC_NET_AX25 });
    assert.deepEqual(legacySocketsSync({ procRoot }).gaps, []);
    const { rows, gaps } = legacySocketsSync({ procRoot, families: ['ax25', 'ipx'] });
    assert.equal(rows.length, 5);
    assert.deepEqual(gaps, [{ what: 'legacySockets ipx', code: 'UNSUPPORTED', count: 1 }]);
  });

  test('a kernel without any has no rows; all that are named missing is an error', () => {
    const procRoot = makeTree(BARE);
    for (const read of [legacySocketsSync, legacyRoutesSync, legacyNeighboursSync]) {
      const { rows, gaps, sources } = read({ procRoot });
      assert.deepEqual([rows, gaps, Object.values(sources)], [[], [], [[]]]);
      assert.throws(() => read({ procRoot, families: ['rose', 'netrom'] }), {
        code: 'UNSUPPORTED',
        message: /rose on linux: this kernel has no such family/,
      });
    }
    assert.throws(() => legacySocketsSync({ source: 'netlink' }), { code: 'UNSUPPORTED' });
  });

  test('files are found where older kernels have them', () => {
    const procRoot = makeTree({
      'net/ipx': legacy.PROC_NET_IPX_SOCKET,
      'net/ipx_route': legacy.PROC_NET_IPX_ROUTE,
      'net/ipx_interface': legacy.PROC_NET_IPX_INTERFACE,
      'net/x25': legacy.PROC_NET_X25_SOCKET,
      'net/x25_routes': legacy.PROC_NET_X25_ROUTE,
      'net/appletalk': legacy.PROC_NET_ATALK_SOCKET,
      'net/atalk_route': legacy.PROC_NET_ATALK_ROUTE,
      'net/atalk_iface': legacy.PROC_NET_ATALK_INTERFACE,
    });
    assert.deepEqual(familiesOf(legacySocketsSync({ procRoot }).rows), ['ipx', 'x25', 'ddp']);
    assert.deepEqual(familiesOf(legacyRoutesSync({ procRoot }).rows), ['ipx', 'x25', 'ddp']);
    assert.deepEqual(familiesOf(legacyAddressesSync({ procRoot }).rows), ['ipx', 'ddp']);
    const folder = makeTree({ 'net/ipx/route': legacy.PROC_NET_IPX_ROUTE });
    assert.deepEqual(legacySocketsSync({ procRoot: folder }).rows, []);
  });

  test('the default route of AppleTalk comes once', () => {
    const procRoot = makeTree(LEGACY_TREE);
    const { rows } = legacyRoutesSync({ procRoot, families: ['ddp'] });
    assert.deepEqual(
      rows.map((row) => ('destination' in row ? row.destination : 'default')),
      ['default', 'FF00:00', '1234:00', 'FF00:7B'],
    );
  });

  test('a line that makes no sense costs no other', () => {
    const procRoot = makeTree({
      ...LEGACY_TREE,
      'net/ax25': `${legacy.PROC_NET_AX25}nonsense\n00 ax0 \xff-1 W1AW-1 3\n`,
    });
    const { rows, gaps } = legacySocketsSync({ procRoot, families: ['ax25'] });
    assert.equal(rows.length, 5);
    assert.deepEqual(gaps, [{ what: 'legacySockets ax25', code: 'DECODE', count: 2 }]);
  });

  test('holders are told of those whose inode is', async () => {
    const held: TreeContent = {
      ...LEGACY_TREE,
      '42/comm': 'ax25d\n',
      '42/cmdline': 'ax25d\0',
      '42/status': 'Name:\tax25d\nUid:\t0\t0\t0\t0\n',
      '42/fd/3': '-> socket:[4711]',
    };
    const options = { procRoot: makeTree(held), families: ['ax25'], owners: true } as const;
    const ownerOf = ({ owner }: LegacySocket) =>
      owner?.kind === 'known' ? owner.processes[0]?.comm : owner?.kind;
    const { rows, sources } = legacySocketsSync(options);
    assert.equal(rows[0] && ownerOf(rows[0]), 'ax25d');
    assert.equal(rows[2] && ownerOf(rows[2]), 'none');
    assert.deepEqual(sources['owners'], ['proc']);
    assert.deepEqual((await legacySockets(options)).rows, rows);
  });

  test('a capture has them, and one of a kernel without them says so', async () => {
    const procRoot = makeTree(LEGACY_TREE);
    const file = join(procRoot, 'capture');
    const { gaps, tables } = await capture(file, { procRoot, owners: false });
    assert.deepEqual(
      gaps.filter(({ what }) => what.startsWith('legacy')),
      [],
    );
    assert.deepEqual(tables['legacySockets'], ['proc']);
    for (const read of [
      legacySocketsSync,
      legacyRoutesSync,
      legacyNeighboursSync,
      legacyAddressesSync,
    ]) {
      assert.deepEqual(read({ replay: file }), read({ procRoot }));
    }
    const bare = join(procRoot, 'bare');
    const { tables: told } = await capture(bare, { procRoot: makeTree(BARE), owners: false });
    assert.equal(told['legacySockets'], undefined);
    assert.deepEqual(legacySocketsSync({ replay: bare }).rows, []);
    // Made before these tables were read: that is not the same as to have none.
    assert.throws(() => legacySocketsSync({ replay: ZOO_CAPTURE }), { code: 'NOT_CAPTURED' });
  });
});
