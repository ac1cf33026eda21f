import type { InterfaceStatistics } from '../../model/interface-statistics.js';
/** A line of /proc/net/dev. net/core/net-procfs.c dev_seq_printf_stats */
export interface DeviceLine {
    name: string;
    statistics: InterfaceStatistics;
}
/** Whether the line is one of the two headings of the file: no name has the bar before its colon. */
export declare function isDeviceHeading(line: string): boolean;
export declare function parseDeviceLine(line: string): DeviceLine;
