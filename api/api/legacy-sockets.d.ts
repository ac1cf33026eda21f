import type { LegacySocket, LegacySocketQuery } from '../model/legacy-sockets.js';
import type { ReadOptions } from '../model/query.js';
import type { Table } from '../model/table.js';
import type { Backend } from '../os/backend.js';
export type LegacySocketOptions = LegacySocketQuery & ReadOptions;
/**
 * Sockets of IPX, AX.25, X.25, NET/ROM, ROSE and AppleTalk, of the families that this machine's
 * kernel has: many have none. Rejects with a NetstatError where nothing that was named could be
 * read: UNSUPPORTED where the kernel lacks it. Never holds the event loop longer than 10 ms.
 */
export declare function legacySockets(options?: LegacySocketOptions): Promise<Table<LegacySocket>>;
/** The same at once, holding the event loop until it is done. */
export declare function legacySocketsSync(options?: LegacySocketOptions): Table<LegacySocket>;
/** `legacySockets` of a system that has been opened. */
export declare function readLegacySockets(options: LegacySocketOptions, backend: Backend): Promise<Table<LegacySocket>>;
/** `legacySocketsSync` of a system that has been opened. */
export declare function readLegacySocketsSync(options: LegacySocketOptions, backend: Backend): Table<LegacySocket>;
