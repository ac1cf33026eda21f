import { AF, SOCK } from '../constants.js';
import { libc } from '../libc.js';
import { inetAddress, unixAddress } from '../sockaddr.js';
import { bindSocket, closeSocket, openPair, openSocket } from '../sockets.js';
import { startChild } from './child.js';
import { described, type Exhibit, type Keeper } from './keeper.js';
import { listen, V4, V6 } from './tcp.js';

/** The user that nobody is, by convention. */
const NOBODY = 65534;

/** Sockets held by several processes, by others than who made them, and of another user. */
export const owners: Exhibit = (keeper) => {
  keeper.attempt('shared', () => shared(keeper));
  keeper.attempt('handed over', () => handedOver(keeper));
  keeper.attempt('twice', () => twice(keeper));
  keeper.attempt('other user', () => otherUser(keeper));
};

/** Held by us and by two children, one of which holds two sockets. */
function shared(keeper: Keeper): void {
  const tcp = listen(V4).fd;
  const udp = openSocket(AF.INET6, SOCK.DGRAM);
  bindSocket(udp, V6.listenerAddress(0));
  const one = child(keeper, 'shares one', [tcp]);
  const both = child(keeper, 'shares both', [tcp, udp]);
  const { pid } = process;
  keeper.open('shared tcp', tcp, { kind: 'tcp', state: 'LISTEN', pids: [pid, one, both] });
  keeper.open('shared udp', udp, { kind: 'udp', state: 'CLOSED', pids: [pid, both] });
}

/** No longer held by who made it. */
function handedOver(keeper: Keeper): void {
  const { fd } = listen(V6);
  const facts = described(fd);
  const pids = [child(keeper, 'heir', [fd])];
  closeSocket(fd);
  keeper.tell('handed over', { ...facts, kind: 'tcp', state: 'LISTEN', pids });
}

/** Held by one process under two descriptors, and a pair of which each end is another's. */
function twice(keeper: Keeper): void {
  const { fd } = listen(V4);
  const facts = described(fd);
  const [left, right] = openPair(AF.UNIX, SOCK.STREAM);
  const [leftFacts, rightFacts] = [described(left), described(right)];
  const holder = child(keeper, 'holds twice', [fd, fd, left]);
  closeSocket(fd);
  closeSocket(left);
  keeper.tell('held twice', { ...facts, kind: 'tcp', state: 'LISTEN', pids: [holder] });
  const pair = { kind: 'unix', type: 'stream', state: 'ESTABLISHED' } as const;
  const peerOf = ({ inode = 0 }) => ({ peerInode: inode });
  keeper.tell('pair, far', { ...leftFacts, ...pair, ...peerOf(rightFacts), pids: [holder] });
  keeper.tell('pair, near', { ...rightFacts, ...pair, ...peerOf(leftFacts) });
}

/** Sockets that another user made: one held by that user's process, one by ours. */
function otherUser(keeper: Keeper): void {
  const theirs = asNobody(() => listen(V4).fd);
  const facts = described(theirs);
  const udp = asNobody(() => openSocket(AF.INET, SOCK.DGRAM));
  bindSocket(udp, inetAddress('127.0.0.1'));
  const unix = asNobody(() => openSocket(AF.UNIX, SOCK.DGRAM));
  bindSocket(unix, unixAddress(Buffer.from(`\0another-user.${process.pid}`)));
  const pids = [child(keeper, "another user's", [theirs], NOBODY)];
  closeSocket(theirs);
  keeper.tell("another user's tcp", { ...facts, kind: 'tcp', state: 'LISTEN', pids });
  keeper.open("another user's udp, ours to hold", udp, { kind: 'udp', state: 'CLOSED' });
  const dgram = { kind: 'unix', type: 'dgram', state: 'CLOSED' } as const;
  keeper.open("another user's unix, ours to hold", unix, dgram);
}

/** A socket belongs to whom its maker's thread is to the file system. */
function asNobody(make: () => number): number {
  const before = libc().setfsuid(NOBODY);
  try {
    // The call has no other way to say that it failed.
    if (libc().setfsuid(NOBODY) !== NOBODY) throw new Error(`cannot be user ${NOBODY}`);
    return make();
  } finally {
    libc().setfsuid(before);
  }
}

function child(keeper: Keeper, name: string, fds: readonly number[], uid?: number): number {
  const pid = startChild({ command: 'cat', fds, ...(uid !== undefined && { uid }) });
  keeper.processes.push({ name, pid, uid: uid ?? process.geteuid?.() ?? 0 });
  return pid;
}
