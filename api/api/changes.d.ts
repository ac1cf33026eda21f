import type { Change, ChangeQuery } from '../model/changes.js';
export interface ChangeOptions extends ChangeQuery {
    /** Ends the iteration, as `return()` does. */
    signal?: AbortSignal | undefined;
    /**
     * Room, in bytes, for announcements that nobody has taken yet; by default 4 MiB, some thousands.
     * Linux gives no more than net.core.rmem_max to whoever lacks CAP_NET_ADMIN, and never less than a
     * few kilobytes.
     */
    queueBytes?: number | undefined;
}
/**
 * Tells what comes, goes and becomes another among the interfaces, addresses, routes and neighbours
 * of this machine, as it happens: from the first `next()` on, until `return()` (a `break` of the
 * loop), or the signal, ends it and closes its socket at once. Linux, by rtnetlink; starts no process
 * and no thread, and asks nothing again and again.
 *
 * Changes that come while nobody asks are kept by the kernel, as many as `queueBytes` has room for;
 * where it had to throw some away, `resynchronised` says so, and what follows makes up for it. The
 * tables themselves are kept in memory, to tell what a change changes.
 *
 * A process that waits for a change is kept alive by that, and one that does not is not. Rejects with
 * a NetstatError, and is over, where the system cannot be listened to: UNSUPPORTED, INVALID_QUERY, or
 * the errno's name.
 */
export declare function changes(options?: ChangeOptions): AsyncIterableIterator<Change>;
