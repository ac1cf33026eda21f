import type { InterfaceStatistics } from '../../model/interface-statistics.js';
import type { Reader } from '../reader.js';
/** struct rtnl_link_stats64, 200 bytes, 8 or 16 less from older kernels. include/uapi/linux/if_link.h */
export declare function readLinkStatistics(reader: Reader): InterfaceStatistics;
