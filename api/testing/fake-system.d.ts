import { type sockets, type socketsSync } from '../api/sockets.js';
import type { Gap } from '../model/table.js';
import { type Socket } from '../model/tables.js';
/** What programs ask of a system, for those that take it as an argument. */
export interface FakeSystem {
    sockets: typeof sockets;
    socketsSync: typeof socketsSync;
}
/**
 * A system that has these sockets and no others, to test programs against: a query chooses among
 * them as it does among those of a machine. Give the rows their `owner` and `user`: answers have
 * them where the query asks. An answer is a copy. Options that say where to read from, such as
 * `source` and `replay`, mean nothing to it.
 */
export declare function fakeSystem(rows: readonly Socket[], gaps?: readonly Gap[]): FakeSystem;
