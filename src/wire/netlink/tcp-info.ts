import type { TcpCongestionState, TcpInfo } from '../../model/tcp.js';
import type { Reader } from '../reader.js';

/** TCP_CA_*, by number: enum tcp_ca_state. include/uapi/linux/tcp.h */
const CONGESTION_STATES: readonly TcpCongestionState[] = [
  'OPEN',
  'DISORDER',
  'CWR',
  'RECOVERY',
  'LOSS',
];

/** TCPI_OPT_*. */
const TIMESTAMPS = 0x01;
const SACK = 0x02;
const WINDOW_SCALE = 0x04;
const ECN = 0x08;
const ECN_SEEN = 0x10;
const SYN_DATA = 0x20;
const MICROSECOND_TIMESTAMPS = 0x40;
const FAST_OPEN_CHILD = 0x80;

/** All ones: there is no limit to a rate, and a time was never measured. */
const NO_LIMIT = 0xffff_ffff_ffff_ffffn;
const NO_TIME = 0xffff_ffff;

/** struct tcp_info: 104 bytes, and what was appended. include/uapi/linux/tcp.h */
export function readTcpInfo(reader: Reader): TcpInfo {
  // The state, which the message has too.
  reader.skip(1);
  const congestionState = reader.u8();
  const retransmits = reader.u8();
  const probes = reader.u8();
  const backoff = reader.u8();
  const options = reader.u8();
  const scales = reader.u8();
  const bits = reader.u8();
  const big = reader.byteOrder === 'BE';
  const info: TcpInfo = {
    congestionState: CONGESTION_STATES[congestionState] ?? `UNKNOWN(${congestionState})`,
    retransmits,
    probes,
    backoff,
    timestamps: (options & TIMESTAMPS) !== 0,
    sack: (options & SACK) !== 0,
    ecn: (options & ECN) !== 0,
    ecnSeen: (options & ECN_SEEN) !== 0,
    synData: (options & SYN_DATA) !== 0,
    microsecondTimestamps: (options & MICROSECOND_TIMESTAMPS) !== 0,
    fastOpenChild: (options & FAST_OPEN_CHILD) !== 0,
    // The compiler fills a byte from the end that the byte order begins with.
    applicationLimited: (bits & (big ? 0x80 : 0x01)) !== 0,
    rtoUs: reader.u32(),
    atoUs: reader.u32(),
    sendMss: reader.u32(),
    receiveMss: reader.u32(),
    unacked: reader.u32(),
    sacked: reader.u32(),
    lost: reader.u32(),
    retransmitted: reader.u32(),
    // tcpi_fackets is no longer counted.
    lastDataSentMs: after(4, reader).u32(),
    // tcpi_last_ack_sent is not remembered.
    lastDataReceivedMs: after(4, reader).u32(),
    lastAckReceivedMs: reader.u32(),
    pathMtu: reader.u32(),
    receiveSlowStartThreshold: reader.u32(),
    rttUs: reader.u32(),
    rttVarianceUs: reader.u32(),
    slowStartThreshold: reader.u32(),
    congestionWindow: reader.u32(),
    advertisedMss: reader.u32(),
    reordering: reader.u32(),
    receiveRttUs: reader.u32(),
    receiveSpaceBytes: reader.u32(),
    totalRetransmits: reader.u32(),
  };
  if (options & WINDOW_SCALE) {
    info.sendWindowScale = big ? scales >> 4 : scales & 0x0f;
    info.receiveWindowScale = big ? scales & 0x0f : scales >> 4;
  }
  readAppended(info, reader);
  return info;
}

/**
 * What was appended since the structure first stood: a kernel ends it where its own header does.
 * Statements and not a loop over names, for which the engine would keep the fields in a hash table,
 * at ten times the cost. After these, places still moved from version to version.
 */
function readAppended(info: TcpInfo, reader: Reader): void {
  if (reader.remaining < 88) return;
  const pacingRate = reader.u64();
  if (pacingRate !== NO_LIMIT) info.pacingRate = pacingRate;
  const maxPacingRate = reader.u64();
  if (maxPacingRate !== NO_LIMIT) info.maxPacingRate = maxPacingRate;
  info.bytesAcked = reader.u64();
  info.bytesReceived = reader.u64();
  info.segmentsOut = reader.u32();
  info.segmentsIn = reader.u32();
  info.notSentBytes = reader.u32();
  const minRttUs = reader.u32();
  if (minRttUs !== NO_TIME) info.minRttUs = minRttUs;
  info.dataSegmentsIn = reader.u32();
  info.dataSegmentsOut = reader.u32();
  info.deliveryRate = reader.u64();
  info.busyTimeUs = reader.u64();
  info.receiveWindowLimitedUs = reader.u64();
  info.sendBufferLimitedUs = reader.u64();
  if (reader.remaining < 8) return;
  info.delivered = reader.u32();
  info.deliveredCe = reader.u32();
  if (reader.remaining < 24) return;
  info.bytesSent = reader.u64();
  info.bytesRetransmitted = reader.u64();
  info.duplicateSacks = reader.u32();
  info.reorderingSeen = reader.u32();
  if (reader.remaining < 8) return;
  info.outOfOrderSegmentsIn = reader.u32();
  info.sendWindowBytes = reader.u32();
  if (reader.remaining < 8) return;
  info.receiveWindowBytes = reader.u32();
  info.rehashes = reader.u32();
  if (reader.remaining < 8) return;
  info.totalRtos = reader.u16();
  info.totalRtoRecoveries = reader.u16();
  info.totalRtoTimeMs = reader.u32();
}

function after(length: number, reader: Reader): Reader {
  reader.skip(length);
  return reader;
}
