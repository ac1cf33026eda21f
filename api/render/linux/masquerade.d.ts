import { type TrackedConnection } from '../../model/conntrack.js';
import type { Names } from '../names.js';
/** What the options of net-tools' netstat ask of `-M`. */
export interface MasqueradeStyle {
    names: Names;
    /** -e: the columns of sequence numbers. */
    extend: boolean;
}
/**
 * A translated connection as Linux 2.2 saw one: from the host behind, whose address is hidden, to
 * the host before, which knows a port of this machine in its stead.
 */
export interface MasqueradeEntry {
    protocol: string;
    source: string;
    destination: string;
    /** Of ICMP the echo identifier, and type and code together in the place of the second. */
    sourcePort: number;
    destinationPort: number;
    masqueradedPort: number;
    expiresMs: number;
    /** How sequence numbers of the host behind are shifted, and from where on. */
    initialSequence: number;
    delta: number;
    previousDelta: number;
}
/** Undefined for a connection of which nothing is translated. */
export declare function masqueradeOf(row: TrackedConnection): MasqueradeEntry | undefined;
/** `netstat -M` as net-tools prints it where a kernel still has /proc/net/ip_masquerade. */
export declare function renderMasquerade(rows: Iterable<TrackedConnection>, style: MasqueradeStyle): string;
