import type { TrackedTuple } from '../../model/conntrack.js';
import type { AddressCache } from '../address-cache.js';
import type { Reader } from '../reader.js';
/** What tells the packets of one direction, and the number of their protocol. */
export interface ConntrackTuple {
    protocol: number;
    tuple: TrackedTuple;
}
/** The value of CTA_TUPLE_ORIG, CTA_TUPLE_REPLY or CTA_TUPLE_MASTER. */
export declare function readConntrackTuple(reader: Reader, addresses: AddressCache): ConntrackTuple;
