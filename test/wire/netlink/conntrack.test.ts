import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { AddressCache } from '../../../src/wire/address-cache.js';
import { readConntrackMessage } from '../../../src/wire/netlink/conntrack.js';
import { Reader } from '../../../src/wire/reader.js';
import { FORWARDED, FTP, FTP_DATA, ICMP, IPV6, ONE_WAY, ZONED } from '../../vectors/conntrack.js';
import { hex } from '../../vectors/hex.js';

const read = (message: Uint8Array, byteOrder: 'LE' | 'BE' = 'LE') =>
  readConntrackMessage(new Reader(message, byteOrder, 'nfgenmsg', 16), new AddressCache());

describe('a message of ctnetlink', () => {
  test('of TCP, with everything that is told of it', () => {
    const { original, reply, ...rest } = read(FTP);
    assert.deepEqual(original, {
      protocol: 6,
      tuple: {
        sourceAddress: '10.0.1.200',
        destinationAddress: '10.0.2.2',
        sourcePort: 38941,
        destinationPort: 21,
      },
    });
    assert.deepEqual(reply.tuple, {
      sourceAddress: '10.0.2.2',
      destinationAddress: '10.0.2.1',
      sourcePort: 21,
      destinationPort: 38941,
    });
    const { startedNs, id, originalExtras, replyExtras, ...others } = rest;
    assert.deepEqual(others, {
      family: 2,
      status: 0x21de,
      state: { protocol: 'tcp', number: 3 },
      expiresSeconds: 431998,
      mark: 0,
      uses: 2,
      helper: 'ftp',
    });
    assert.equal(new Date(Number((startedNs ?? 0n) / 1_000_000n)).getUTCFullYear(), 2026);
    assert.equal(typeof id, 'number');
    const { position, ...shift } = originalExtras.sequenceAdjustment ?? { position: 0 };
    assert.ok(position > 0);
    assert.deepEqual(shift, { offsetBefore: 0, offsetAfter: -2 });
    assert.deepEqual(
      { ...originalExtras, sequenceAdjustment: undefined },
      {
        packets: 6n,
        bytes: 353n,
        windowScale: 10,
        tcpFlags: 0x23,
        sequenceAdjustment: undefined,
      },
    );
    assert.deepEqual(replyExtras.sequenceAdjustment, {
      position: 0,
      offsetBefore: 0,
      offsetAfter: 0,
    });
  });

  test('of one that another led to', () => {
    assert.deepEqual(read(FTP_DATA).master, read(FTP).original);
  });

  test('of ICMP', () => {
    const { protocol, tuple } = read(ICMP).reply;
    assert.equal(protocol, 1);
    assert.deepEqual(tuple, {
      sourceAddress: '10.0.2.2',
      destinationAddress: '10.0.2.1',
      icmpId: 77,
      icmpType: 0,
      icmpCode: 0,
    });
  });

  test('of IPv6', () => {
    const { family, original, reply } = read(IPV6);
    assert.equal(family, 10);
    assert.equal(original.tuple.sourceAddress, 'fd01::2');
    assert.equal(reply.tuple.destinationAddress, 'fd02::1');
  });

  test('of a zone, whole or of one direction, and of labels', () => {
    const { zone, labels } = read(ZONED);
    assert.deepEqual([zone, labels], [5, [3]]);
    const oneWay = read(ONE_WAY);
    assert.deepEqual([oneWay.zone, oneWay.labels], [undefined, undefined]);
    assert.deepEqual([oneWay.original.tuple.zone, oneWay.reply.tuple.zone], [9, undefined]);
  });

  test('of GRE, whose call ids are no ports', () => {
    const message = Uint8Array.from(FORWARDED);
    // The protocol of both tuples.
    for (let at = 0; at < message.length - 4; at++) {
      if (message[at] === 5 && message[at + 2] === 1 && message[at + 4] === 6) message[at + 4] = 47;
    }
    const { tuple } = read(message).original;
    assert.deepEqual([tuple.sourceKey, tuple.destinationKey], [51222, 8080]);
    assert.equal('sourcePort' in tuple, false);
  });

  test('truncated anywhere is an error or less, never another answer', () => {
    const whole = read(FTP_DATA);
    for (let length = 16; length < FTP_DATA.length; length++) {
      try {
        const part = read(FTP_DATA.subarray(0, length));
        assert.deepEqual([part.original, part.reply], [whole.original, whole.reply]);
      } catch (error) {
        assert.ok(error instanceof DecodeError);
      }
    }
  });

  test('without a direction is an error', () => {
    assert.throws(() => read(hex(`${'00'.repeat(16)} 02000000 0800 0300 00000001`)), DecodeError);
  });
});
