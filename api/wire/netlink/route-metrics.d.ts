import type { Reader } from '../reader.js';
/** RTAX_*. include/uapi/linux/rtnetlink.h */
export declare const RTAX: {
    readonly LOCK: 1;
    readonly MTU: 2;
    readonly WINDOW: 3;
    readonly RTT: 4;
    readonly RTTVAR: 5;
    readonly SSTHRESH: 6;
    readonly CWND: 7;
    readonly ADVMSS: 8;
    readonly REORDERING: 9;
    readonly HOPLIMIT: 10;
    readonly INITCWND: 11;
    readonly FEATURES: 12;
    readonly RTO_MIN: 13;
    readonly INITRWND: 14;
    readonly QUICKACK: 15;
    readonly CC_ALGO: 16;
    readonly FASTOPEN_NO_COOKIE: 17;
};
/** The metrics by their RTAX_* number: 32 bits each, but for the name of the algorithm. */
export interface MetricValues {
    values: Map<number, number>;
    congestion?: string;
}
/** RTA_METRICS: an attribute for each metric. */
export declare function readMetrics(nest: Reader): MetricValues;
