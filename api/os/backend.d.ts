import type { ChangeQuery, Resynchronised, RowChange } from '../model/changes.js';
import type { AnySocket } from '../model/inet.js';
import type { Queries } from '../model/queries.js';
import type { SocketQuery } from '../model/query.js';
import type { Batches, Gap, SourceName } from '../model/table.js';
import type { Tables } from '../model/tables.js';
/** Reads one table; throws only when nothing of it can be read. */
export type Source<Row, Query = SocketQuery> = (query: Query) => Batches<Row>;
/** A table that this system does not have, and why. */
export interface Unsupported {
    unsupported: string;
}
export declare function unsupported(why: string): Unsupported;
/** A socket, as far as it tells who holds it. */
export type HeldSocket = Pick<AnySocket, 'inode' | 'owningPid' | 'owner'>;
/** Who holds which socket, found in one pass over the processes. */
export interface OwnerIndex {
    /** How it was found out; absent where that is not told. */
    source?: SourceName;
    /** Gives each of these its owner, as it is gone through: a piece of work after the other. */
    give(sockets: readonly HeldSocket[]): Iterable<void>;
    /** Whether any process was found to hold any socket. */
    found: boolean;
    /** Whether a process did not even let its open files be listed. */
    refused: boolean;
    /** What could not be looked into. */
    gaps: Gap[];
}
/** Finds the name of a user, or undefined where the system knows none. */
export interface UserLookUp {
    now(uid: number): string | undefined;
    /** The same in a thread, so that a directory server that is slow to answer holds nothing up. */
    soon(uid: number): Promise<string | undefined>;
}
/**
 * Changes as they are heard; a promise is what to wait for before the next are pulled. The first that
 * is pulled says that it has begun to listen. Never ends by itself.
 */
export type Watch = Generator<(RowChange | Resynchronised)[] | Promise<void>, never, undefined>;
/**
 * What every operating system fills in: a table that is missing here does not compile. A backend
 * is opened for one answer; it keeps nothing for another.
 */
export interface Backend {
    /** As in process.platform. */
    readonly platform: string;
    readonly tables: {
        readonly [K in keyof Tables]: Source<Tables[K], Queries[K]> | Unsupported;
    };
    /**
     * Yields after every piece of work, so that the caller can let others run. One holder of each of
     * the `wanted` is enough; all of every socket where these are not given.
     */
    readonly owners: (wanted?: readonly HeldSocket[]) => Generator<void, OwnerIndex>;
    /** Tells changes; `queueBytes` is the room for those that nobody has taken yet. */
    readonly watch: ((query: ChangeQuery, queueBytes?: number) => Watch) | Unsupported;
    /** Who knows the names of its users, where it is not this machine. */
    readonly users?: UserLookUp;
    /** After an empty batch: what to wait for, where there is anything, before the next is pulled. */
    readonly pending?: () => Promise<void> | undefined;
}
