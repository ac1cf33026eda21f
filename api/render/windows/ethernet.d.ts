import type { Interface } from '../../model/interfaces.js';
/**
 * `netstat -e` of Windows: the sums over all interfaces but loopback ones. A sum is `-` where an
 * interface does not tell its part. Where none tells apart whom packets are for, as on Linux, all
 * packets stand in one line instead of two.
 */
export declare function renderInterfaceStatistics(interfaces: readonly Interface[]): string;
