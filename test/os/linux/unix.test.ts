import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NetstatError } from '../../../src/model/errors.js';
import type { SocketQuery } from '../../../src/model/query.js';
import type { UnixSocket } from '../../../src/model/unix.js';
import { unix } from '../../../src/os/linux/unix.js';
import { type Answers, fakePort, readTable } from '../../support/fake-port.js';
import { dump } from '../../vectors/hex.js';
import {
  ABSTRACT,
  CLIENT,
  HEADING,
  LISTENER,
  LISTENER_ICONS,
  PROC_NET_UNIX,
  RECEIVER,
  SENDER,
} from '../../vectors/unix.js';

const NETLINK = { 'sock_diag unix': dump(LISTENER, CLIENT, SENDER, RECEIVER, ABSTRACT) };
const FILES = { 'net/unix': PROC_NET_UNIX };
const EPERM = 1;
const EMSGSIZE = 90;

const read = (answers: Answers, source?: 'auto' | 'netlink' | 'proc', query: SocketQuery = {}) =>
  readTable(unix(fakePort(answers), source)(query));

/** What both sources tell of a socket; of a path what /proc can. */
function common({ type, state, flags, inode, pathBytes }: UnixSocket) {
  const path = pathBytes && Buffer.from(pathBytes).toString('latin1').replaceAll('\0', '@');
  return { type, state, flags, inode, path };
}

describe('unix sockets from both sources', () => {
  const { rows, gaps, sources } = read({ netlink: NETLINK, files: FILES });

  test('each once, in the order of /proc', () => {
    assert.deepEqual(sources, ['netlink', 'proc']);
    assert.deepEqual(gaps, []);
    const inodes = rows.map((row) => row.inode);
    assert.deepEqual(inodes, [2151584, 2151585, 2151587, 2151588, undefined, 2151586]);
  });

  test('a listener', () => {
    const { pathBytes: _, memory: __, ...row } = rows[0] as UnixSocket;
    assert.deepEqual(row, {
      protocol: 'unix',
      type: 'stream',
      state: 'LISTENING',
      inode: 2151584,
      cookie: 859133n,
      flags: ['ACCEPTCON'],
      uid: 0,
      backlog: { pending: 1, limit: 7 },
      path: '/tmp/a b',
      // 254:0, as stat(2) packs it.
      file: { device: 0xfe00, inode: 2147632 },
      shutdown: [],
      refCount: 2,
    });
  });

  test('the connection that waits for it, which /proc alone knows', () => {
    const { pathBytes: _, ...row } = rows[4] as UnixSocket;
    assert.deepEqual(row, {
      protocol: 'unix',
      type: 'stream',
      state: 'CONNECTING',
      refCount: 3,
      flags: [],
      path: '/tmp/a b',
    });
  });

  test('the name as netlink has it', () => {
    assert.equal(rows[5]?.path, '\0a\n\udcff\0');
    assert.deepEqual([...(rows[5]?.pathBytes ?? [])], [0, 0x61, 0x0a, 0xff, 0]);
  });
});

describe('unix sockets that one source alone has', () => {
  test('none is lost', () => {
    const made = '0000000000000001: 00000002 00000000 00000000 0001 01 99 /new';
    const { rows } = read({
      netlink: { 'sock_diag unix': dump(SENDER, CLIENT, SENDER) },
      files: { 'net/unix': `${HEADING}\n${made}\n` },
    });
    assert.deepEqual(
      rows.map((row) => row.inode),
      [99, 2151587, 2151585],
    );
  });

  test('a row forged by a name is none', () => {
    const forged = '0000000000000001: 00000009 00000000 00000000 0001 01 2151584 /tmp/a b';
    const text = [HEADING, forged, `${forged}x`, ...PROC_NET_UNIX.split('\n').slice(1)].join('\n');
    const { rows } = read({ netlink: NETLINK, files: { 'net/unix': text } });
    assert.equal(rows.filter((row) => row.inode === 2151584).length, 1);
    assert.equal(rows.length, 6);
  });
});

describe('unix sockets from one source', () => {
  test('both tell the same of the same sockets', () => {
    const netlink = read({ netlink: NETLINK }, 'netlink');
    const proc = read({ files: FILES }, 'proc');
    assert.deepEqual(netlink.sources, ['netlink']);
    assert.deepEqual(proc.sources, ['proc']);
    const held = proc.rows.filter((row) => row.inode !== undefined);
    assert.deepEqual(held.map(common), netlink.rows.map(common));
  });

  test('/proc where netlink is refused', () => {
    const { rows, gaps, sources } = read({ netlink: { 'sock_diag unix': EPERM }, files: FILES });
    assert.deepEqual(sources, ['proc']);
    assert.deepEqual(gaps, []);
    assert.equal(rows.length, 6);
    assert.equal(rows[5]?.path, '\0a\n\udcff@');
  });

  test('netlink where /proc is refused, and what that loses', () => {
    const { rows, gaps, sources } = read({ netlink: NETLINK, files: { 'net/unix': EPERM } });
    assert.deepEqual(sources, ['netlink']);
    assert.equal(rows.length, 5);
    assert.equal(gaps[0]?.code, 'EPERM');
  });

  test('neither: the error of the last', () => {
    const neither = { netlink: { 'sock_diag unix': EPERM } };
    const isMissing = (error: unknown) => error instanceof NetstatError && error.code === 'ENOENT';
    assert.throws(() => read(neither), isMissing);
  });

  test('lines that are none are a gap', () => {
    const text = PROC_NET_UNIX.replace(HEADING, `${HEADING}\ngarbage`);
    const { rows, gaps } = read({ files: { 'net/unix': text } });
    assert.equal(rows.length, 6);
    assert.deepEqual(gaps, [{ what: 'unix from /proc', code: 'DECODE', count: 1 }]);
  });
});

describe('unix sockets in detail', () => {
  const details = { details: true };

  test('memory, and the clients of each listener', () => {
    const netlink = { ...NETLINK, 'sock_diag unix 2151584': [LISTENER_ICONS] };
    const { rows } = read({ netlink }, 'netlink', details);
    assert.equal(rows[0]?.memory?.sendBuffer, 212992);
    assert.deepEqual(rows[0]?.pendingInodes, [2151585]);
  });

  test('more clients than the kernel can tell of are a gap', () => {
    const netlink = { ...NETLINK, 'sock_diag unix 2151584': EMSGSIZE };
    const { rows, gaps } = read({ netlink }, 'netlink', details);
    assert.equal(rows.length, 5);
    assert.deepEqual(
      gaps.map(({ code, count }) => [code, count]),
      [['EMSGSIZE', 1]],
    );
  });

  test('a listener that is gone since is none', () => {
    assert.deepEqual(read({ netlink: NETLINK }, 'netlink', details).gaps, []);
  });
});
