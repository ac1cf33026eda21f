import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { readPacketDiagMessage } from '../../../src/wire/netlink/packet-diag.js';
import { Reader } from '../../../src/wire/reader.js';
import { hex } from '../../vectors/hex.js';
import { FANOUT, MEMBERSHIPS, RING } from '../../vectors/packet.js';

const read = (message: Uint8Array) => readPacketDiagMessage(new Reader(message, 'LE', '', 16));

describe('struct packet_diag_msg', () => {
  test('with a ring', () => {
    const { memory, ...rest } = read(RING);
    assert.deepEqual(rest, {
      type: 3,
      etherType: 3,
      inode: 7098297,
      cookie: 1169892n,
      info: {
        interfaceIndex: 1,
        version: 2,
        reserveBytes: 0,
        copyThresholdBytes: 0,
        timestamp: 0,
        flags: 1,
      },
      uid: 0,
      receiveRing: {
        blockBytes: 4096,
        blocks: 4,
        frameBytes: 2048,
        frames: 8,
        retireTimeoutMs: 60,
        privateBytes: 0,
        features: 0,
      },
    });
    assert.equal(memory?.receiveBuffer, 212_992);
  });

  test('in a fanout group', () => {
    assert.deepEqual(read(FANOUT).fanout, { id: 7, mode: 1 });
  });

  test('with memberships, whose addresses are as long as they say', () => {
    const { memberships } = read(MEMBERSHIPS);
    assert.equal(memberships?.length, 2);
    assert.deepEqual(memberships?.[0], {
      interfaceIndex: 1,
      count: 1,
      type: 0,
      address: hex('333300000001'),
    });
  });

  test('truncated is an error', () => {
    assert.throws(() => read(RING.subarray(0, 58)), DecodeError);
    assert.throws(() => read(RING.subarray(0, 30)), DecodeError);
  });
});
