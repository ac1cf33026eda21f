import { NetstatError } from '../model/errors.js';
import type { Gap } from '../model/table.js';
import { type Socket, type TableName, type Tables } from '../model/tables.js';
import { type System } from './system.js';
/**
 * What a fake system has, by table; none of what is not said. In place of its rows an error, which
 * is thrown to whoever asks for them: `new UnsupportedError('conntrack', 'darwin', 'none here')`.
 */
export type FakeTables = {
    readonly [Name in TableName]?: readonly Tables[Name][] | NetstatError;
} & {
    /** Of every protocol; with `owner` and `user`, which answers have where the query asks. */
    readonly sockets?: readonly Socket[] | NetstatError;
};
/**
 * A system that has these rows and no others, to test programs against: a query chooses among them
 * as it does among those of a machine. A list is one of sockets. Each answer has the gaps, once, and
 * is a copy. Options that say where to read from, such as `source` and `replay`, mean nothing to it.
 */
export declare function fakeSystem(tables: FakeTables | readonly Socket[], gaps?: readonly Gap[]): System;
