import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { AddressCache } from '../../../src/wire/address-cache.js';
import { isInetHeading, parseInetLine } from '../../../src/wire/procnet/inet-line.js';
import { isNetlinkHeading, parseNetlinkLine } from '../../../src/wire/procnet/netlink-line.js';
import { isPacketHeading, parsePacketLine } from '../../../src/wire/procnet/packet-line.js';
import { PROC_NET_NETLINK } from '../../vectors/netlink.js';
import { PROC_NET_PACKET } from '../../vectors/packet.js';
import { PROC_NET_RAW6 } from '../../vectors/raw.js';
import { PROC_NET_TCP, PROC_NET_TCP6 } from '../../vectors/tcp.js';
import { PROC_NET_UDP } from '../../vectors/udp.js';

const lineOf = (file: string, nth: number) => file.split('\n')[nth] as string;
const inet = (line: string, order: 'LE' | 'BE' = 'LE') =>
  parseInetLine(line, order, new AddressCache());

describe('a line of /proc/net/tcp and its like', () => {
  test('TCP', () => {
    assert.deepEqual(inet(lineOf(PROC_NET_TCP, 3)), {
      family: 'IPv4',
      localAddress: '127.0.0.1',
      localPort: 59812,
      remoteAddress: '127.0.0.1',
      remotePort: 55743,
      state: 1,
      sendQueue: 0,
      receiveQueue: 0,
      timer: 2,
      expiresTicks: 0xafc49,
      retransmits: 0,
      uid: 0,
      probes: 0,
      inode: 2601316,
      refCount: 2,
      drops: undefined,
    });
  });

  test('UDP, which ends in what was dropped', () => {
    const { localPort, receiveQueue, drops } = inet(lineOf(PROC_NET_UDP, 2));
    assert.deepEqual([localPort, receiveQueue, drops], [5353, 3840, 2]);
  });

  test('of a machine of either byte order', () => {
    const line = lineOf(PROC_NET_TCP6, 2);
    assert.equal(inet(line).localAddress, '::1');
    const turned = line.replaceAll('01000000:', '00000001:');
    assert.equal(inet(turned, 'BE').localAddress, '::1');
  });

  test('the headings, which differ', () => {
    for (const file of [PROC_NET_TCP, PROC_NET_TCP6, PROC_NET_UDP, PROC_NET_RAW6]) {
      assert.ok(isInetHeading(lineOf(file, 0)));
      assert.ok(!isInetHeading(lineOf(file, 1)));
    }
  });

  test('any other', () => {
    for (const line of ['', 'x', lineOf(PROC_NET_TCP, 0), lineOf(PROC_NET_TCP, 1).slice(0, 60)]) {
      assert.throws(() => inet(line), DecodeError);
    }
  });
});

test('a line of /proc/net/packet', () => {
  assert.ok(isPacketHeading(lineOf(PROC_NET_PACKET, 0)));
  assert.deepEqual(parsePacketLine(lineOf(PROC_NET_PACKET, 3)), {
    refCount: 3,
    type: 3,
    etherType: 0x0800,
    interfaceIndex: 1,
    running: true,
    receiveQueue: 832,
    uid: 0,
    inode: 7098295,
  });
  assert.throws(() => parsePacketLine(lineOf(PROC_NET_PACKET, 0)), DecodeError);
  assert.throws(() => parsePacketLine('0 3 3 0806 1 1 0 0'), DecodeError);
});

test('a line of /proc/net/netlink', () => {
  assert.ok(isNetlinkHeading(lineOf(PROC_NET_NETLINK, 0)));
  assert.deepEqual(parseNetlinkLine(lineOf(PROC_NET_NETLINK, 2)), {
    family: 0,
    portId: 30800,
    groups: [1, 7],
    receiveQueue: 0,
    sendQueue: 0,
    dumping: false,
    refCount: 2,
    drops: 0,
    inode: 7098300,
  });
  assert.throws(() => parseNetlinkLine('0 0 -1 00000000 0 0 0 2 0 1'), DecodeError);
});
