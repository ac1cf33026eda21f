import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { UnixSocket } from '../../../src/model/unix.js';
import { unix } from '../../../src/render/linux/unix.js';
import { FIRST_PROGRAM, heldBy, linesOf, PLAIN } from './support.js';

const socket: UnixSocket = {
  protocol: 'unix',
  type: 'stream',
  state: 'CONNECTED',
  refCount: 3,
  inode: 1049,
  receiveQueue: 0,
  sendQueue: 0,
  flags: [],
};

/** Lines are those of the real netstat for the same sockets, but for the last test. */
describe('UNIX sockets as net-tools prints them', () => {
  test('under their heading', () => {
    assert.equal(
      unix.heading({ ...PLAIN, show: 'listening', holders: FIRST_PROGRAM }),
      'Active UNIX domain sockets (only servers)\n' +
        'Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path\n',
    );
  });

  test('of every type and state', () => {
    const rows: UnixSocket[] = [
      socket,
      { ...socket, refCount: 2, state: 'LISTENING', flags: ['ACCEPTCON'], path: '/run/a.sock' },
      { ...socket, type: 'dgram', state: 'UNCONNECTED', path: '\0abstract\0name' },
      { ...socket, type: 'seqpacket', state: 'CONNECTING' },
      { ...socket, type: 'raw', state: 'DISCONNECTING', flags: ['WAITDATA', 'NOSPACE'] },
      { ...socket, type: 'UNKNOWN(10)', state: 'UNKNOWN(9)', inode: 1234567890 },
    ];
    assert.deepEqual(linesOf(unix, rows), [
      'unix  3      [ ]         STREAM     CONNECTED     1049     ',
      'unix  2      [ ACC ]     STREAM     LISTENING     1049     /run/a.sock',
      'unix  3      [ ]         DGRAM                    1049     @abstract@name',
      'unix  3      [ ]         SEQPACKET  CONNECTING    1049     ',
      'unix  3      [ W N ]     RAW        DISCONNECTING 1049     ',
      'unix  3      [ ]         UNKNOWN    UNKNOWN       1234567890 ',
    ]);
  });

  test('with their holders', () => {
    const row = { ...socket, owner: heldBy([1, '/sbin/init']), path: '/run/a.sock' };
    assert.deepEqual(linesOf(unix, [row], { holders: FIRST_PROGRAM }), [
      'unix  3      [ ]         STREAM     CONNECTED     1049     1/init               /run/a.sock',
    ]);
  });

  test('but paths whole, though there be a blank in them, and harmless', () => {
    const paths = ['/run/a b', '/run/a\nb', '/run/\u001b[2J'];
    const rows = paths.map((path) => ({ ...socket, path }));
    const shown = linesOf(unix, rows).map((line) => line.slice(59));
    assert.deepEqual(shown, ['/run/a b', '/run/a\\nb', '/run/\\x1b[2J']);
  });
});
