import type { TcpDataStatistics, TcpPathStatistics } from '../../model/tcp-extended.js';
import type { Reader } from '../reader.js';

/** sizeof(TCP_ESTATS_DATA_ROD_v0), sizeof(TCP_ESTATS_PATH_ROD_v0). */
export const TCP_ESTATS_BYTES = { data: 96, path: 160 } as const;

/** TCP_ESTATS_DATA_ROD_v0, 96 bytes. tcpestats.h */
export function readTcpEstatsData(reader: Reader): TcpDataStatistics {
  const statistics: TcpDataStatistics = {
    bytesSent: reader.u64(),
    dataSegmentsOut: reader.u64(),
    bytesReceived: reader.u64(),
    dataSegmentsIn: reader.u64(),
    segmentsOut: reader.u64(),
    segmentsIn: reader.u64(),
    softErrors: reader.u32(),
    bytesAcked: 0n,
    bytesAckedToPeer: 0n,
  };
  // The reason of the last error, sequence numbers, padding.
  reader.skip(4 + 3 * 4 + 4);
  statistics.bytesAcked = reader.u64();
  reader.skip(8);
  statistics.bytesAckedToPeer = reader.u64();
  return statistics;
}

/** What Windows says where nothing was measured. */
const UNMEASURED = 0xffffffff;

/** TCP_ESTATS_PATH_ROD_v0, 160 bytes. tcpestats.h */
export function readTcpEstatsPath(reader: Reader): TcpPathStatistics {
  const words = Array.from({ length: TCP_ESTATS_BYTES.path / 4 }, () => reader.u32());
  const at = (index: number) => words[index] as number;
  const statistics: TcpPathStatistics = {
    fastRetransmits: at(0),
    timeouts: at(1),
    subsequentTimeouts: at(2),
    segmentsRetransmitted: at(5),
    bytesRetransmitted: at(6),
    duplicateAcksIn: at(7),
    sacksReceived: at(8),
    congestionSignals: at(10),
  };
  for (const [name, index] of MEASURED) {
    if (at(index) !== UNMEASURED) statistics[name] = at(index);
  }
  return statistics;
}

/** SmoothedRtt, RttVar, MinRtt, MaxRtt, CurRto, CurMss. */
const MEASURED = [
  ['rttMs', 27],
  ['rttVarianceMs', 28],
  ['minRttMs', 30],
  ['maxRttMs', 29],
  ['rtoMs', 33],
  ['mss', 36],
] as const;
