import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { readUnixDiagMessage, writeUnixDiagRequest } from '../../../src/wire/netlink/unix-diag.js';
import { Reader } from '../../../src/wire/reader.js';
import { hex } from '../../vectors/hex.js';
import { ABSTRACT, LISTENER, LISTENER_ICONS, SENDER } from '../../vectors/unix.js';

const read = (message: Uint8Array) =>
  readUnixDiagMessage(new Reader(message, 'LE', 'unix_diag_msg', 16));

describe('struct unix_diag_msg', () => {
  test('a listener', () => {
    const { memory, ...rest } = read(LISTENER);
    assert.deepEqual(rest, {
      type: 1,
      state: 10,
      inode: 2151584,
      cookie: 859133n,
      name: Uint8Array.from(Buffer.from('/tmp/a b\0')),
      file: { inode: 2147632, device: 0x0fe00000 },
      receiveQueue: 1,
      sendQueue: 7,
      shutdown: 0,
      uid: 0,
    });
    assert.equal(memory?.receiveBuffer, 212992);
  });

  test('one end of a pair, bytes on their way', () => {
    const message = read(SENDER);
    assert.equal(message.peerInode, 2151588);
    assert.deepEqual([message.receiveQueue, message.sendQueue], [0, 768]);
    assert.equal(message.memory?.sendAllocated, 768);
    assert.equal(message.shutdown, 1);
    assert.equal(message.name, undefined);
  });

  test('an abstract name, which ends where it ends', () => {
    assert.deepEqual(read(ABSTRACT).name, hex('00 61 0a ff 00'));
  });

  test('the clients of a listener', () => {
    assert.deepEqual(read(LISTENER_ICONS).pendingInodes, [2151585]);
  });

  test('a name outlives the buffer that it came in', () => {
    const buffer = Buffer.from(LISTENER);
    const { name } = read(buffer);
    buffer.fill(0);
    assert.equal(Buffer.from(name ?? []).toString(), '/tmp/a b\0');
  });

  test('truncated anywhere is an error or less, never another answer', () => {
    const whole = read(SENDER);
    for (let length = 16; length < SENDER.length; length++) {
      try {
        const part = read(SENDER.subarray(0, length));
        for (const [key, value] of Object.entries(part)) {
          assert.deepEqual(value, whole[key as keyof typeof whole]);
        }
      } catch (error) {
        assert.ok(error instanceof DecodeError);
      }
    }
  });
});

test('struct unix_diag_req as ss sends it', () => {
  // The payload of `strace -e sendmsg -xx ss -xae`, iproute2 6.1.0, but for the cookie: ss leaves
  // it 0, which the kernel looks at in an exact look-up alone.
  const bytes = writeUnixDiagRequest({ states: 0xfff, show: 0x1f }, 'LE');
  assert.deepEqual(bytes, hex('01 00 0000 ff0f0000 00000000 1f000000 ffffffff ffffffff'));
});
