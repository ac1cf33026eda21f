import type { InterfaceStatistics } from '../../model/interface-statistics.js';

/**
 * The sums of counters that /proc/net/dev has, a dash where none of a sum is told.
 * net/core/net-procfs.c dev_seq_printf_stats
 */
export interface SummedCounters {
  rxDropped: bigint | '-';
  rxFraming: bigint | '-';
  txLine: bigint | '-';
}

export function summedCounters(statistics: InterfaceStatistics): SummedCounters {
  const sum = (...names: (keyof InterfaceStatistics)[]) => {
    const told = names.flatMap((name) => statistics[name] ?? []);
    return told.length === 0 ? '-' : told.reduce((total, count) => total + count);
  };
  const { rxDroppedOrMissed, rxFramingErrors, txLineErrors } = statistics;
  return {
    rxDropped: rxDroppedOrMissed ?? sum('rxDropped', 'rxMissedErrors'),
    rxFraming:
      rxFramingErrors ?? sum('rxLengthErrors', 'rxOverErrors', 'rxCrcErrors', 'rxFrameErrors'),
    txLine:
      txLineErrors ??
      sum('txAbortedErrors', 'txCarrierErrors', 'txHeartbeatErrors', 'txWindowErrors'),
  };
}
