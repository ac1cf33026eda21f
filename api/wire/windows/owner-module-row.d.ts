import type { Reader } from '../reader.js';
/** A FILETIME in milliseconds since 1970; undefined for 0, which stands for none. */
export declare function fileTimeMs(reader: Reader): number | undefined;
/** TCPIP_OWNING_MODULE_SIZE numbers of 64 bits. iprtrmib.h */
export declare const MODULE_INFO_BYTES: number;
/** How the rows of a table lie in memory. */
export interface TableLayout {
    headerBytes: number;
    rowBytes: number;
}
/** What Windows says of the process that a socket belongs to. */
export interface OwnerFields {
    /** 0 where it belongs to none. */
    owningPid: number;
    /** When it was bound, or its connection made; rows without modules do not tell. */
    createdAtMs?: number;
    /** The whole row, as the system is asked by it for its module. Valid as long as the table. */
    row: Uint8Array;
    /** What tells the modules of a process apart; absent where rows have none. */
    moduleInfo?: Uint8Array;
}
/** The rows of a table, which says in its first 32 bits how many they are. */
export declare function tableRows<Row>(reader: Reader, { headerBytes, rowBytes }: TableLayout, readRow: (start: number) => Row): Generator<Row, void>;
/** A DWORD whose first two bytes are the port, in network order; the others may hold anything. */
export declare function takePort(reader: Reader): number;
