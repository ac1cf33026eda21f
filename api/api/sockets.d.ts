import type { ReadOptions, SocketQuery } from '../model/query.js';
import type { Table } from '../model/table.js';
import { type Socket, type SocketProtocol, type SocketTables } from '../model/tables.js';
import type { Backend } from '../os/backend.js';
export type SocketOptions<Protocol extends SocketProtocol = SocketProtocol> = SocketQuery & ReadOptions & {
    protocols?: readonly Protocol[];
};
/**
 * The sockets of this machine. Starts no process. Rejects with a NetstatError only where nothing
 * that was asked for could be read; what is missing from an answer otherwise is in its `gaps`.
 * One call holds the event loop no longer than 10 ms, but for V8's collector: where it goes over the
 * whole heap, that takes longer at times. Many calls at once take turns of that length.
 *
 * Codes of errors: INVALID_QUERY, UNSUPPORTED, DECODE, those of captures, or the errno's name.
 */
export declare function sockets<Protocol extends SocketProtocol = SocketProtocol>(options?: SocketOptions<Protocol>): Promise<Table<SocketTables[Protocol]>>;
/** The same at once, holding the event loop until it is done. */
export declare function socketsSync<Protocol extends SocketProtocol = SocketProtocol>(options?: SocketOptions<Protocol>): Table<SocketTables[Protocol]>;
/** `sockets` of a system that has been opened. */
export declare function readSockets<Protocol extends SocketProtocol>(options: SocketOptions<Protocol>, backend: Backend): Promise<Table<SocketTables[Protocol]>>;
/** `socketsSync` of a system that has been opened. */
export declare function readSocketsSync<Protocol extends SocketProtocol>(options: SocketOptions<Protocol>, backend: Backend): Table<SocketTables[Protocol]>;
/** The sockets as they are read, without user names; an empty batch only says that time has passed. */
export declare function socketBatches(options: SocketOptions, backend: Backend): Generator<Socket[], Omit<Table<Socket>, 'rows'>>;
