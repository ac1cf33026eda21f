import type { Reader } from '../reader.js';
import { Attributes, readText } from './attribute.js';

/** RTAX_*. include/uapi/linux/rtnetlink.h */
export const RTAX = {
  LOCK: 1,
  MTU: 2,
  WINDOW: 3,
  RTT: 4,
  RTTVAR: 5,
  SSTHRESH: 6,
  CWND: 7,
  ADVMSS: 8,
  REORDERING: 9,
  HOPLIMIT: 10,
  INITCWND: 11,
  FEATURES: 12,
  RTO_MIN: 13,
  INITRWND: 14,
  QUICKACK: 15,
  CC_ALGO: 16,
  FASTOPEN_NO_COOKIE: 17,
} as const;

/** The metrics by their RTAX_* number: 32 bits each, but for the name of the algorithm. */
export interface MetricValues {
  values: Map<number, number>;
  congestion?: string;
}

/** RTA_METRICS: an attribute for each metric. */
export function readMetrics(nest: Reader): MetricValues {
  const metrics: MetricValues = { values: new Map() };
  const attributes = new Attributes(nest);
  while (attributes.advance()) {
    const { type, value } = attributes;
    if (type === RTAX.CC_ALGO) metrics.congestion = readText(value);
    else metrics.values.set(type, value.u32());
  }
  return metrics;
}
