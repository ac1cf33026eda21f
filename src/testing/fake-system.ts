import type { SocketOptions } from '../api/sockets.js';
import { NetstatError } from '../model/errors.js';
import type { LegacySocket, LegacySocketQuery } from '../model/legacy-sockets.js';
import type { Owner } from '../model/owner.js';
import type { Queries } from '../model/queries.js';
import type { Gap } from '../model/table.js';
import {
  SOCKET_PROTOCOLS,
  type Socket,
  type SocketProtocol,
  TABLE_NAMES,
  type TableName,
  type Tables,
} from '../model/tables.js';
import {
  type Backend,
  type HeldSocket,
  type Source,
  type UserLookUp,
  unsupported,
} from '../os/backend.js';
import { type System, systemOf } from './system.js';

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
export function fakeSystem(
  tables: FakeTables | readonly Socket[],
  gaps: readonly Gap[] = [],
): System {
  const given: FakeTables = isList(tables) ? { sockets: tables } : tables;
  return systemOf((options) => backendOf(given, gaps, options));
}

function isList(tables: FakeTables | readonly Socket[]): tables is readonly Socket[] {
  return Array.isArray(tables);
}

function backendOf(
  { sockets = [], ...tables }: FakeTables,
  gaps: readonly Gap[],
  { protocols = SOCKET_PROTOCOLS, userNames = false }: SocketOptions,
): Backend {
  const owners = new Map<object, Owner>();
  const copy = <Row extends Socket | LegacySocket>({ owner, user, ...bare }: Row): Row => {
    const copied = (userNames && user !== undefined ? { ...bare, user } : bare) as Row;
    owners.set(copied, owner ?? namedWith(copied));
    return copied;
  };
  const ofProtocol = (protocol: SocketProtocol): Source<Socket> =>
    function* () {
      const rows = rowsOf(sockets).filter((row) => row.protocol === protocol);
      yield structuredClone(rows).map(copy);
      // Those of an answer, not of each of its protocols.
      return { sources: [], gaps: protocol === protocols[0] ? [...gaps] : [] };
    };
  const ofTable = (name: TableName): Source<Tables[TableName], Queries[TableName]> =>
    function* () {
      yield structuredClone([...rowsOf<Tables[TableName]>(tables[name] ?? [])]);
      return { sources: [], gaps: [...gaps] };
    };
  const legacySockets: Source<LegacySocket, LegacySocketQuery> = function* () {
    yield structuredClone([...rowsOf(tables.legacySockets ?? [])]).map(copy);
    return { sources: [], gaps: [...gaps] };
  };
  return {
    platform: 'fake',
    tables: Object.fromEntries([
      ...SOCKET_PROTOCOLS.map((protocol) => [protocol, ofProtocol(protocol)]),
      ...TABLE_NAMES.map((name) => [name, ofTable(name)]),
      ['legacySockets', legacySockets],
    ]) as Backend['tables'],
    *owners() {
      const give = (rows: readonly HeldSocket[]): [] => {
        for (const row of rows) row.owner = owners.get(row) ?? NOBODY;
        return [];
      };
      return { give, found: true, refused: false, gaps: [] };
    },
    users: NOBODY_KNOWN,
    watch: unsupported('nothing changes in a fake system'),
  };
}

const NOBODY: Owner = { kind: 'none' };

/** Windows names the process with the socket: 0 where nobody has it. */
function namedWith(row: Socket | LegacySocket): Owner {
  const { owningPid = 0 } = 'owningPid' in row ? row : {};
  return owningPid === 0 ? NOBODY : { kind: 'known', processes: [{ pid: owningPid }] };
}

/** The rows have the names of their users themselves. */
const NOBODY_KNOWN: UserLookUp = { now: () => undefined, soon: async () => undefined };

function rowsOf<Row>(given: readonly Row[] | NetstatError): readonly Row[] {
  if (given instanceof NetstatError) throw given;
  return given;
}
