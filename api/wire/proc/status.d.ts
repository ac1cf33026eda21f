/** What /proc/PID/status says of a process. fs/proc/array.c proc_pid_status */
export interface ProcessStatus {
    /** The whole of its comm, as a binary string. */
    name?: string;
    /** Real user id. */
    uid?: number;
}
/** A binary string; what it does not say is absent. */
export declare function parseStatus(text: string): ProcessStatus;
