import { type Family, isUnspecified } from '../../model/address.js';
import type { InetSocket, Queues, SocketState } from '../../model/inet.js';
import { stateOf } from '../../wire/inet-state.js';
import { AF_INET6, type InetDiagMessage } from '../../wire/netlink/inet-diag.js';
import type { InetLine } from '../../wire/procnet/inet-line.js';

/** The part of a row that all Internet protocols have, its protocol in front. */
export type InetRow<Protocol> = { protocol: Protocol } & InetSocket & Queues;

/** What netlink and /proc tell of a socket in the same way: 0 for what is not there. */
type Told = Pick<
  InetLine,
  | 'localAddress'
  | 'localPort'
  | 'remoteAddress'
  | 'remotePort'
  | 'receiveQueue'
  | 'sendQueue'
  | 'uid'
  | 'inode'
>;

/** From netlink. */
export function rowOfDiag<Protocol>(
  protocol: Protocol,
  message: InetDiagMessage,
): InetRow<Protocol> {
  const family = message.family === AF_INET6 ? 'IPv6' : 'IPv4';
  const state = stateOf(message.state);
  // A request to connect is no socket yet: the kernel says uid 0 of it.
  const hasUser = state !== 'SYN_RECEIVED' && state !== 'TIME_WAIT';
  let row: InetRow<Protocol>;
  const { cookie } = message;
  if (message.remotePort !== 0 && message.inode !== 0 && hasUser && cookie !== 0n) {
    // As `rowOf`: a literal that has every usual field is twice as fast to make as one that gets
    // them later, and of connections there are a hundred thousand.
    row = {
      protocol,
      family,
      localAddress: message.localAddress,
      localPort: message.localPort,
      remoteAddress: message.remoteAddress,
      remotePort: message.remotePort,
      state,
      receiveQueue: message.receiveQueue,
      sendQueue: message.sendQueue,
      uid: message.uid,
      inode: message.inode,
      cookie,
    };
  } else {
    row = rowOf(protocol, family, state, message, hasUser);
    if (cookie !== 0n) row.cookie = cookie;
  }
  if (message.interfaceIndex !== 0) row.interfaceIndex = message.interfaceIndex;
  return row;
}

/** From /proc. */
export function rowOfLine<Protocol>(protocol: Protocol, line: InetLine): InetRow<Protocol> {
  const state = stateOf(line.state);
  const row = rowOf(protocol, line.family, state, line, state !== 'TIME_WAIT');
  row.refCount = line.refCount;
  return row;
}

/** A field that is deleted again makes the whole row ten times as slow to make and to use. */
function rowOf<Protocol>(
  protocol: Protocol,
  family: Family,
  state: SocketState,
  told: Told,
  hasUser: boolean,
): InetRow<Protocol> {
  const { localAddress, localPort, remoteAddress, remotePort } = told;
  const row = { protocol, family, localAddress, localPort } as InetRow<Protocol>;
  if (remotePort !== 0 || !isUnspecified(remoteAddress)) {
    row.remoteAddress = remoteAddress;
    row.remotePort = remotePort;
  }
  row.state = state;
  row.receiveQueue = told.receiveQueue;
  row.sendQueue = told.sendQueue;
  if (hasUser) row.uid = told.uid;
  if (told.inode !== 0) row.inode = told.inode;
  return row;
}
