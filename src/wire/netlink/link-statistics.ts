import type { InterfaceStatistics } from '../../model/interface-statistics.js';
import type { Reader } from '../reader.js';

/** struct rtnl_link_stats64, 200 bytes, 8 or 16 less from older kernels. include/uapi/linux/if_link.h */
export function readLinkStatistics(reader: Reader): InterfaceStatistics {
  const statistics: InterfaceStatistics = {
    rxPackets: reader.u64(),
    txPackets: reader.u64(),
    rxBytes: reader.u64(),
    txBytes: reader.u64(),
    rxErrors: reader.u64(),
    txErrors: reader.u64(),
    rxDropped: reader.u64(),
    txDropped: reader.u64(),
    multicast: reader.u64(),
    collisions: reader.u64(),
    rxLengthErrors: reader.u64(),
    rxOverErrors: reader.u64(),
    rxCrcErrors: reader.u64(),
    rxFrameErrors: reader.u64(),
    rxFifoErrors: reader.u64(),
    rxMissedErrors: reader.u64(),
    txAbortedErrors: reader.u64(),
    txCarrierErrors: reader.u64(),
    txFifoErrors: reader.u64(),
    txHeartbeatErrors: reader.u64(),
    txWindowErrors: reader.u64(),
    rxCompressed: reader.u64(),
    txCompressed: reader.u64(),
  };
  if (reader.remaining >= 8) statistics.rxNoHandler = reader.u64();
  if (reader.remaining >= 8) statistics.rxOtherHostDropped = reader.u64();
  return statistics;
}
