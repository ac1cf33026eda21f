import { collect, collectSync } from '../api/collect.js';
import {
  type SocketOptions,
  socketBatches,
  type sockets,
  type socketsSync,
} from '../api/sockets.js';
import type { Owner } from '../model/owner.js';
import type { Gap } from '../model/table.js';
import { SOCKET_PROTOCOLS, type Socket } from '../model/tables.js';
import type { Backend, Source } from '../os/backend.js';

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
export function fakeSystem(rows: readonly Socket[], gaps: readonly Gap[] = []): FakeSystem {
  const read = (options: SocketOptions = {}) =>
    socketBatches(options, backendOf(rows, gaps, options));
  return {
    sockets: (async (options) => collect(read(options))) as typeof sockets,
    socketsSync: ((options) => collectSync(read(options))) as typeof socketsSync,
  };
}

const NOBODY: Owner = { kind: 'none' };

function backendOf(
  rows: readonly Socket[],
  gaps: readonly Gap[],
  { protocols = SOCKET_PROTOCOLS, userNames }: SocketOptions,
): Backend {
  const owners = new Map<Socket, Owner>();
  const copy = (row: Socket): Socket => {
    const { owner = NOBODY, user, ...bare } = structuredClone(row);
    const copied = (userNames === true && user !== undefined ? { ...bare, user } : bare) as Socket;
    owners.set(copied, owner);
    return copied;
  };
  const tableOf = (protocol: string): Source<Socket> =>
    function* () {
      yield rows.filter((row) => row.protocol === protocol).map(copy);
      return { sources: [], gaps: protocol === protocols[0] ? [...gaps] : [] };
    };
  return {
    platform: 'fake',
    tables: Object.fromEntries(
      SOCKET_PROTOCOLS.map((protocol) => [protocol, tableOf(protocol)]),
    ) as unknown as Backend['tables'],
    *owners() {
      return { ownerOf: (row) => owners.get(row) ?? NOBODY, found: true, refused: false, gaps: [] };
    },
  };
}
