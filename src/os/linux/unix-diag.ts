import { NetstatError } from '../../model/errors.js';
import type { SocketQuery } from '../../model/query.js';
import type { Gap } from '../../model/table.js';
import type { UnixSocket } from '../../model/unix.js';
import {
  readUnixDiagMessage,
  UDIAG_SHOW,
  type UnixDiagRequest,
  writeUnixDiagRequest,
} from '../../wire/netlink/unix-diag.js';
import { mapBatches } from '../batches.js';
import type { LinuxPort } from './port.js';
import { type SockDiagRequest, sockDiag } from './sock-diag.js';
import { rowOfUnixDiag } from './unix-row.js';

const EVERY_STATE = 0xffffffff;
const { NAME, VFS, PEER, ICONS, RQLEN, MEMINFO, UID } = UDIAG_SHOW;
const SHOW = NAME | VFS | PEER | RQLEN | UID;

/** The sockets that sock_diag has: those that a file refers to. */
export function* unixDiagRows(
  port: LinuxPort,
  { details = false }: SocketQuery,
): Generator<UnixSocket[], Gap[]> {
  const show = details ? SHOW | MEMINFO : SHOW;
  const request = requestOf(port, { states: EVERY_STATE, show });
  const refused = new Map<string, number>();
  const decode = (reader: Parameters<typeof readUnixDiagMessage>[0]) =>
    rowOfUnixDiag(readUnixDiagMessage(reader), details);
  const gaps = yield* mapBatches(sockDiag(port, request, decode), (batch) => {
    if (details) for (const row of batch) addPending(port, row, refused);
    return batch;
  });
  return [...gaps, ...gapsOf(refused)];
}

/**
 * Asks each listener for its clients alone. A dump that asks ends, and says that it is complete,
 * where one listener has more clients than fit into its page (about 900 on x86): so that anyone
 * could hide the sockets of everyone.
 */
function addPending(port: LinuxPort, row: UnixSocket, refused: Map<string, number>): void {
  const { backlog, inode } = row;
  if (backlog === undefined || backlog.pending === 0 || inode === undefined) return;
  const request = requestOf(port, { states: EVERY_STATE, show: ICONS, inode });
  try {
    for (const [message] of sockDiag(port, { ...request, exact: true }, readUnixDiagMessage)) {
      // 0: a client that closed its socket since.
      row.pendingInodes = (message?.pendingInodes ?? []).filter((client) => client !== 0);
    }
  } catch (error) {
    if (!(error instanceof NetstatError)) throw error;
    // Without ENOENT, which is a listener that was closed since.
    if (error.code !== 'ENOENT') refused.set(error.code, (refused.get(error.code) ?? 0) + 1);
  }
}

function gapsOf(refused: ReadonlyMap<string, number>): Gap[] {
  const what = 'clients that wait at unix sockets';
  return [...refused].map(([code, count]) => ({ what, code, count }));
}

function requestOf(port: LinuxPort, request: UnixDiagRequest): SockDiagRequest {
  const name = request.inode === undefined ? 'unix' : `unix ${request.inode}`;
  const payload = writeUnixDiagRequest(request, port.byteOrder);
  return { name, payload, structure: 'unix_diag_msg' };
}
