import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { readInetDiagDetails, readV6Only } from '../../../src/wire/netlink/inet-diag-details.js';
import { readMptcpInfo } from '../../../src/wire/netlink/mptcp-info.js';
import { readTcpInfo } from '../../../src/wire/netlink/tcp-info.js';
import { Reader } from '../../../src/wire/reader.js';
import { CLIENT } from '../../vectors/mptcp.js';
import {
  LISTENER6,
  LISTENER6_DETAILS,
  READING,
  READING_DETAILS,
  SUBFLOW_DETAILS,
} from '../../vectors/tcp.js';

/** Behind struct nlmsghdr and struct inet_diag_msg. */
const ATTRIBUTES = 16 + 72;
const at = (message: Uint8Array, offset = ATTRIBUTES) => new Reader(message, 'LE', '', offset);

describe('what follows struct inet_diag_msg', () => {
  test('of a connection', () => {
    const { info, congestion, ...rest } = readInetDiagDetails(at(READING_DETAILS), readTcpInfo);
    assert.equal(Buffer.from(congestion ?? []).toString(), 'bbr');
    assert.equal(info?.bytesReceived, 5n);
    assert.deepEqual(rest, {
      tos: 0,
      shutdown: 0,
      mark: 0,
      classId: 0,
      cgroupId: 1n,
      options: ['IS_ICSK', 'MC_LOOP', 'MC_ALL'],
      memory: {
        receiveAllocated: 837,
        receiveBuffer: 131_072,
        sendAllocated: 0,
        sendBuffer: 3_939_840,
        forwardAllocated: 3259,
        sendQueued: 0,
        optionMemory: 0,
        backlog: 0,
        drops: 0,
      },
    });
  });

  test('of a listener of IPv6', () => {
    const { trafficClass, v6Only } = readInetDiagDetails(at(LISTENER6_DETAILS));
    assert.deepEqual([trafficClass, v6Only], [0, true]);
    assert.equal(readV6Only(at(LISTENER6)), true);
    assert.equal(readV6Only(at(READING)), undefined);
  });

  test('of a subflow of Multipath TCP', () => {
    const { upperLayer } = readInetDiagDetails(at(SUBFLOW_DETAILS));
    assert.equal(Buffer.from(upperLayer ?? []).toString(), 'mptcp');
  });
});

/** Where INET_DIAG_INFO begins: behind its type and a length that no other attribute has. */
function infoOf(message: Uint8Array, length: number): Uint8Array {
  const header = Buffer.from([length & 0xff, length >> 8, 2, 0]);
  const start = Buffer.from(message).indexOf(header) + 4;
  return message.subarray(start, start + length - 4);
}

describe('struct tcp_info', () => {
  // As `ss -tani` of iproute2 6.1.0 printed it: bbr wscale:10,10 rto:204 rtt:0.016/0.008 ato:40
  // mss:32768 pmtu:65535 rcvmss:536 advmss:65483 cwnd:10 bytes_received:5 segs_out:1 segs_in:3
  // data_segs_in:1 lastsnd:228 lastrcv:228 lastack:228 pacing_rate 468230400000bps delivered:1
  // app_limited rcv_space:65483 rcv_ssthresh:65483 minrtt:0.016 snd_wnd:65536
  const bytes = infoOf(READING_DETAILS, 0x11c);

  test('of this kernel', () => {
    assert.deepEqual(readTcpInfo(at(bytes, 0)), {
      congestionState: 'OPEN',
      retransmits: 0,
      probes: 0,
      backoff: 0,
      timestamps: true,
      sack: true,
      ecn: false,
      ecnSeen: false,
      synData: false,
      microsecondTimestamps: false,
      fastOpenChild: false,
      applicationLimited: true,
      sendWindowScale: 10,
      receiveWindowScale: 10,
      rtoUs: 204_000,
      atoUs: 40_000,
      sendMss: 32_768,
      receiveMss: 536,
      unacked: 0,
      sacked: 0,
      lost: 0,
      retransmitted: 0,
      lastDataSentMs: 228,
      lastDataReceivedMs: 228,
      lastAckReceivedMs: 228,
      pathMtu: 65_535,
      receiveSlowStartThreshold: 65_483,
      rttUs: 16,
      rttVarianceUs: 8,
      congestionWindow: 10,
      slowStartThreshold: 2_147_483_647,
      advertisedMss: 65_483,
      reordering: 3,
      receiveRttUs: 0,
      receiveSpaceBytes: 65_483,
      totalRetransmits: 0,
      pacingRate: 58_528_800_000n,
      bytesAcked: 0n,
      bytesReceived: 5n,
      segmentsOut: 1,
      segmentsIn: 3,
      notSentBytes: 0,
      minRttUs: 16,
      dataSegmentsIn: 1,
      dataSegmentsOut: 0,
      deliveryRate: 0n,
      busyTimeUs: 0n,
      receiveWindowLimitedUs: 0n,
      sendBufferLimitedUs: 0n,
      delivered: 1,
      deliveredCe: 0,
      bytesSent: 0n,
      bytesRetransmitted: 0n,
      duplicateSacks: 0,
      reorderingSeen: 0,
      outOfOrderSegmentsIn: 0,
      sendWindowBytes: 65_536,
      receiveWindowBytes: 65_536,
      rehashes: 0,
      totalRtos: 0,
      totalRtoRecoveries: 0,
      totalRtoTimeMs: 0,
    });
  });

  test('of an older kernel, which ends it earlier', () => {
    // Linux 4.19: up to tcpi_reord_seen.
    const older = readTcpInfo(at(bytes.subarray(0, 224), 0));
    assert.equal(older.reorderingSeen, 0);
    assert.ok(!('outOfOrderSegmentsIn' in older));
    const oldest = readTcpInfo(at(bytes.subarray(0, 104), 0));
    assert.ok(!('pacingRate' in oldest));
    assert.throws(() => readTcpInfo(at(bytes.subarray(0, 103), 0)), DecodeError);
  });

  test('of a big-endian machine, whose compiler fills bytes from the other end', () => {
    const turned = new Uint8Array(104);
    turned.set([1, 0, 0, 0, 0, 0x04, 0x9a, 0x80]);
    const info = readTcpInfo(new Reader(turned, 'BE', ''));
    assert.deepEqual([info.sendWindowScale, info.receiveWindowScale], [9, 10]);
    assert.equal(info.applicationLimited, true);
  });
});

describe('struct mptcp_info', () => {
  const bytes = infoOf(CLIENT, 0x64);

  test('of this kernel', () => {
    assert.deepEqual(readMptcpInfo(at(bytes, 0)), {
      subflows: 0,
      addressesSignalled: 0,
      addressesAccepted: 0,
      maxSubflows: 2,
      maxAddressesSignalled: 0,
      maxAddressesAccepted: 0,
      flags: ['REMOTE_KEY_RECEIVED'],
      token: 0xfc745e78,
      writeSequence: 0xa590763f4b43d9cn,
      sendUnacked: 0xa590763f4b43d9cn,
      receiveNext: 0xf0855f15957af618n,
      localAddressesUsed: 0,
      maxLocalAddresses: 0,
      checksum: false,
      retransmits: 0,
      bytesRetransmitted: 0n,
      bytesSent: 0n,
      bytesReceived: 0n,
      bytesAcked: 0n,
      totalSubflows: 1,
      lastDataSentMs: 668,
      lastDataReceivedMs: 668,
      lastAckReceivedMs: 668,
    });
  });

  test('of an older kernel, which ends it earlier', () => {
    const older = readMptcpInfo(at(bytes.subarray(0, 40), 0));
    assert.equal(older.receiveNext, 0xf0855f15957af618n);
    assert.ok(!('checksum' in older));
  });
});
