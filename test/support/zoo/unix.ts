import { AF, SOCK } from '../constants.js';
import { libc, must } from '../libc.js';
import { unixAddress } from '../sockaddr.js';
import {
  acceptSocket,
  bindSocket,
  connectSocket,
  localAddress,
  openPair,
  openSocket,
  sendBytes,
} from '../sockets.js';
import { described, type Exhibit, type Keeper } from './keeper.js';

const TYPES = { stream: SOCK.STREAM, dgram: SOCK.DGRAM, seqpacket: SOCK.SEQPACKET } as const;
type Type = keyof typeof TYPES;

/** Unix sockets of every type: listening, waiting in a backlog, connected, in pairs, alone. */
export const unix: Exhibit = (keeper) => {
  for (const type of ['stream', 'seqpacket'] as const) connected(keeper, type);
  datagrams(keeper);
  for (const type of ['stream', 'dgram', 'seqpacket'] as const) {
    pair(keeper, type);
    const bound = open(type);
    bindSocket(bound, unixAddress(pathOf(keeper, `${type}.bound`)));
    tell(keeper, type, 'bound', bound, 'CLOSED');
    tell(keeper, type, 'nameless', open(type), 'CLOSED');
  }
};

function open(type: Type): number {
  return openSocket(AF.UNIX, TYPES[type]);
}

function pathOf(keeper: Keeper, name: string): Buffer {
  return Buffer.from(`${keeper.directory}/${name}`);
}

type UnixState = 'LISTEN' | 'ESTABLISHED' | 'CLOSED';

function tell(
  keeper: Keeper,
  type: Type,
  name: string,
  fd: number,
  state: UnixState,
  facts: { peerInode?: number; rxQueue?: number; txQueue?: number } = {},
): void {
  keeper.open(`unix ${type} ${name}`, fd, { kind: 'unix', type, state, ...facts });
}

/** A listener, one connection accepted and with 50 bytes unread, and one that still waits. */
function connected(keeper: Keeper, type: 'stream' | 'seqpacket'): void {
  const path = pathOf(keeper, `${type}.listen`);
  const listener = open(type);
  bindSocket(listener, unixAddress(path));
  must('listen', libc().listen(listener, 5));
  const dial = () => {
    const fd = open(type);
    connectSocket(fd, unixAddress(path));
    return fd;
  };
  const client = dial();
  const server = acceptSocket(listener);
  sendBytes(client, 50);
  const [atClient = 0, atServer = 0] = [client, server].map((fd) => described(fd).inode);
  tell(keeper, type, 'client', client, 'ESTABLISHED', { peerInode: atServer });
  tell(keeper, type, 'server', server, 'ESTABLISHED', { peerInode: atClient, rxQueue: 50 });

  tell(keeper, type, 'waiting client', dial(), 'ESTABLISHED');
  tell(keeper, type, 'listen', listener, 'LISTEN', { rxQueue: 1, txQueue: 5 });
  const pathHex = path.toString('hex');
  const facts = { kind: 'unix', family: 'unix', type, state: 'ESTABLISHED', pathHex } as const;
  keeper.ownerless(`unix ${type} waiting server`, facts);
}

/** A receiver, and a sender connected to it that has a name, which the kernel chose. */
function datagrams(keeper: Keeper): void {
  const path = pathOf(keeper, 'dgram.receive');
  const receiver = open('dgram');
  bindSocket(receiver, unixAddress(path));
  const sender = open('dgram');
  bindSocket(sender, unixAddress(new Uint8Array(0)));
  connectSocket(sender, unixAddress(path));
  sendBytes(sender, 50);
  const { inode = 0 } = described(receiver);
  tell(keeper, 'dgram', 'unread', receiver, 'ESTABLISHED', { rxQueue: 50 });
  tell(keeper, 'dgram', 'autobound', sender, 'ESTABLISHED', { peerInode: inode });
  if (localAddress(sender).path?.length !== 6) throw new Error('autobind gave another name');
}

function pair(keeper: Keeper, type: Type): void {
  const [left, right] = openPair(AF.UNIX, TYPES[type]);
  const [atLeft = 0, atRight = 0] = [left, right].map((fd) => described(fd).inode);
  tell(keeper, type, 'pair left', left, 'ESTABLISHED', { peerInode: atRight });
  tell(keeper, type, 'pair right', right, 'ESTABLISHED', { peerInode: atLeft });
}
