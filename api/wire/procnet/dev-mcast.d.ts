/** A line of /proc/net/dev_mcast. net/core/net-procfs.c dev_mc_seq_show */
export interface DevMcastLine {
    interfaceIndex: number;
    interfaceName: string;
    users: number;
    /** Whether somebody added it by hand. */
    static: boolean;
    address: string;
}
export declare function parseDevMcastLine(line: string): DevMcastLine;
