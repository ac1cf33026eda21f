import type { Fields } from './fields.js';
/** A list of addresses; the kernel marks the primary one of an association with a star. */
export interface SctpAddresses {
    addresses: string[];
    primary?: string;
}
/** Takes as many fields as are addresses. net/sctp/proc.c sctp_seq_dump_local_addrs */
export declare function takeSctpAddresses(fields: Fields): SctpAddresses;
