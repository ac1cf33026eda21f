import { isUnspecified } from '../../model/address.js';
import type { InetSocket, Queues } from '../../model/inet.js';
import { stateOf } from '../../wire/inet-state.js';
import { AF_INET6, type InetDiagMessage } from '../../wire/netlink/inet-diag.js';
import type { InetLine } from '../../wire/procnet/inet-line.js';

/** The part of a row that all Internet protocols have, its protocol in front. */
export type InetRow<Protocol> = { protocol: Protocol } & InetSocket & Queues;

/** From netlink. */
export function rowOfDiag<Protocol>(
  protocol: Protocol,
  message: InetDiagMessage,
): InetRow<Protocol> {
  const { remoteAddress, remotePort } = message;
  const row: InetRow<Protocol> = {
    protocol,
    family: message.family === AF_INET6 ? 'IPv6' : 'IPv4',
    localAddress: message.localAddress,
    localPort: message.localPort,
    // Set at once though it may go again: a literal that has every usual field is twice as fast to
    // make as one that gets them later.
    remoteAddress,
    remotePort,
    state: stateOf(message.state),
    receiveQueue: message.receiveQueue,
    sendQueue: message.sendQueue,
    uid: message.uid,
    inode: message.inode,
    cookie: message.cookie,
  };
  if (message.interfaceIndex !== 0) row.interfaceIndex = message.interfaceIndex;
  dropAbsent(row);
  // A request to connect is no socket yet: the kernel says uid 0 of it.
  if (row.state === 'SYN_RECEIVED') delete row.uid;
  return row;
}

/** From /proc. */
export function rowOfLine<Protocol>(protocol: Protocol, line: InetLine): InetRow<Protocol> {
  const row: InetRow<Protocol> = {
    protocol,
    family: line.family,
    localAddress: line.localAddress,
    localPort: line.localPort,
    remoteAddress: line.remoteAddress,
    remotePort: line.remotePort,
    state: stateOf(line.state),
    receiveQueue: line.receiveQueue,
    sendQueue: line.sendQueue,
    uid: line.uid,
    inode: line.inode,
    refCount: line.refCount,
  };
  dropAbsent(row);
  return row;
}

/** The kernel writes 0 for what is not there; the model leaves it out. */
function dropAbsent(row: InetSocket): void {
  if (row.remotePort === 0 && isUnspecified(row.remoteAddress as string)) {
    delete row.remoteAddress;
    delete row.remotePort;
  }
  if (row.inode === 0) delete row.inode;
  if (row.state === 'TIME_WAIT') delete row.uid;
}
