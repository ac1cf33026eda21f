import assert from 'node:assert/strict';
import { isRoot } from './probe.js';
import type { Answer, Row } from './steady.js';
import type { Catalogue, State, ZooSocket } from './zoo/socket.js';

/** Where they are called otherwise by the library. */
const STATES: Readonly<Partial<Record<State, string>>> = {
  NEW_SYN_RECEIVED: 'SYN_RECEIVED',
  BOUND_INACTIVE: 'BOUND',
};
const UNIX_STATES: Readonly<Partial<Record<State, string>>> = {
  LISTEN: 'LISTENING',
  ESTABLISHED: 'CONNECTED',
  CLOSED: 'UNCONNECTED',
};

/** Whether /proc has the socket too. */
export function isInProc({ kind, state }: ZooSocket): boolean {
  return kind !== 'mptcp' && state !== 'BOUND_INACTIVE';
}

/** Of multicast groups it has 32. */
function asInProc(socket: ZooSocket): ZooSocket {
  const { groups } = socket;
  return groups === undefined ? socket : { ...socket, groups: groups.filter((id) => id <= 32) };
}

/** Every socket of the zoo is in the answer, to a question for owners, as its keeper knows it. */
export function assertHolds({ sockets }: Catalogue, { rows }: Answer, proc: boolean): void {
  for (const socket of proc ? sockets.filter(isInProc) : sockets) {
    const found = rows.filter((row) => isRowOf(row, socket));
    assert.equal(found.length, 1, `${socket.name}: ${found.length} rows`);
    const told = Object.entries(toldOf(found[0] as Row, proc));
    const known = knownOf(proc ? asInProc(socket) : socket) as Row;
    const both = told.filter(([name, value]) => value !== undefined && known[name] !== undefined);
    assert.deepEqual(
      Object.fromEntries(both),
      Object.fromEntries(both.map(([name]) => [name, known[name]])),
      socket.name,
    );
    assert.ok(both.length >= 3, socket.name);
  }
}

function isRowOf(row: Row, socket: ZooSocket): boolean {
  if (row['protocol'] !== socket.kind) return false;
  if (socket.inode !== 0) return row['inode'] === BigInt(socket.inode);
  const known = knownOf(socket) as Row;
  return row['inode'] === undefined && ENDS.every(([name, field]) => known[name] === row[field]);
}

/** What tells sockets without an inode apart, and where a row has it. */
const ENDS = [
  ['localAddress', 'localAddress'],
  ['localPort', 'localPort'],
  ['remoteAddress', 'remoteAddress'],
  ['remotePort', 'remotePort'],
  ['state', 'state'],
  ['path', 'pathBytes'],
] as const;

/** What the keeper knows, in the words of `toldOf`. */
function knownOf(socket: ZooSocket) {
  const { pids, family, protocol, timer, groups, portId } = socket;
  const whole = (value: number | undefined) => (value === undefined ? undefined : BigInt(value));
  return {
    family: { inet: 'IPv4', inet6: 'IPv6', unix: undefined, packet: undefined, netlink: undefined }[
      family
    ],
    localAddress: socket.localAddress,
    localPort: whole(socket.localPort),
    remoteAddress: socket.remoteAddress,
    remotePort: whole(socket.remotePort),
    state: stateOf(socket),
    uid: whole(socket.uid),
    pids: pids.map(BigInt).sort(),
    receiveQueue: whole(socket.rxQueue),
    sendQueue: whole(socket.txQueue),
    timer: timer === 'timewait' ? 'time-wait' : timer,
    number: whole(protocol),
    type: socket.type,
    path: socket.pathHex === '' ? undefined : socket.pathHex,
    peerInode: whole(socket.peerInode),
    portId: whole(portId),
    groups: groups?.map(BigInt),
  };
}

function stateOf({ kind, state, inode }: ZooSocket): string | undefined {
  if (state === undefined) return undefined;
  if (kind !== 'unix') return STATES[state] ?? state;
  // Nobody has accepted it yet.
  return inode === 0 ? 'CONNECTING' : UNIX_STATES[state];
}

/** What a row says. Of names /proc says what it can. */
function toldOf(row: Row, proc: boolean) {
  const backlog = row['backlog'] as Row | undefined;
  const { kind, processes = [] } = row['owner'] as { kind: string; processes?: Row[] };
  const number = { raw: 'localPort', packet: 'etherType', netlink: 'netlinkFamily' };
  return {
    ...row,
    // The dead are root's, and so is the list of what their threads have open.
    pids: kind === 'hidden' && !isRoot() ? undefined : processes.map(({ pid }) => pid).sort(),
    receiveQueue: backlog?.['pending'] ?? row['receiveQueue'],
    sendQueue: backlog === undefined ? row['sendQueue'] : backlog['limit'],
    timer: (row['timer'] as Row | undefined)?.['kind'],
    number: row[number[row['protocol'] as keyof typeof number] ?? ''],
    path: proc ? undefined : row['pathBytes'],
  };
}
