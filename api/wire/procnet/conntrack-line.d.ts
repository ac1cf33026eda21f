import type { TrackedDirection } from '../../model/conntrack.js';
/** One line of /proc/net/nf_conntrack. net/netfilter/nf_conntrack_standalone.c ct_seq_show */
export interface ConntrackLine {
    /** AF_* */
    family: number;
    protocol: number;
    original: TrackedDirection;
    reply: TrackedDirection;
    /** Absent where the connection is left to the flow table. */
    expiresSeconds?: number;
    /** The kernel's word. */
    state?: string;
    /** `UNREPLIED`, `ASSURED`, `OFFLOAD`, `HW_OFFLOAD`. */
    marks: string[];
    mark?: number;
    zone?: number;
    securityContext?: string;
    ageSeconds?: number;
    uses?: number;
}
export declare function parseConntrackLine(line: string): ConntrackLine;
