import type { Family } from '../../model/address.js';
import type { AddressCache } from '../address-cache.js';
import type { Reader } from '../reader.js';
import { type OwnerFields, type TableLayout } from './owner-module-row.js';
/**
 * Which rows a table has: MIB_TCPROW_OWNER_MODULE, MIB_TCPROW_OWNER_PID or MIB_TCPROW2, and those of
 * IPv6, which differ in the order of fields. tcpmib.h
 */
export type TcpTableForm = 'OWNER_MODULE' | 'OWNER_PID' | 'ROW2';
export declare const TCP_TABLE: Readonly<Record<TcpTableForm, Readonly<Record<Family, TableLayout>>>>;
export interface TcpTableRow extends OwnerFields {
    /** MIB_TCP_STATE. */
    state: number;
    localAddress: string;
    localPort: number;
    /** Of a listener it has no meaning, nor has the port. */
    remoteAddress: string;
    remotePort: number;
    /** Zones, numbers of interfaces; 0 for none. */
    localScopeId: number;
    remoteScopeId: number;
    /** TCP_CONNECTION_OFFLOAD_STATE; ROW2 alone has it. */
    offloadState?: number;
}
/** MIB_TCPTABLE_OWNER_MODULE, MIB_TCP6TABLE_OWNER_PID and so on. tcpmib.h */
export declare function readTcpTable(reader: Reader, form: TcpTableForm, family: Family, addresses: AddressCache): Generator<TcpTableRow, void>;
