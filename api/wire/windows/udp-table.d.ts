import type { Family } from '../../model/address.js';
import type { AddressCache } from '../address-cache.js';
import type { Reader } from '../reader.js';
import { type OwnerFields, type TableLayout } from './owner-module-row.js';
/** Which rows a table has: MIB_UDPROW_OWNER_MODULE or MIB_UDPROW_OWNER_PID, and those of IPv6. */
export type UdpTableForm = 'OWNER_MODULE' | 'OWNER_PID';
export declare const UDP_TABLE: Readonly<Record<UdpTableForm, Readonly<Record<Family, TableLayout>>>>;
export interface UdpTableRow extends OwnerFields {
    localAddress: string;
    localPort: number;
    /** The zone, the number of an interface; 0 for none. */
    localScopeId: number;
}
/** MIB_UDPTABLE_OWNER_MODULE, MIB_UDP6TABLE_OWNER_PID and so on. udpmib.h */
export declare function readUdpTable(reader: Reader, form: UdpTableForm, family: Family, addresses: AddressCache): Generator<UdpTableRow, void>;
