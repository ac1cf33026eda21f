import type { Family } from '../../model/address.js';
import { DecodeError } from '../../model/errors.js';
import type { SocketState } from '../../model/inet.js';
import type { SctpSocket } from '../../model/sctp.js';
import { stateOf } from '../../wire/inet-state.js';
import { AF_INET6, type InetDiagMessage } from '../../wire/netlink/inet-diag.js';
import type { InetDiagDetails } from '../../wire/netlink/inet-diag-details.js';
import type { SctpAssociationLine } from '../../wire/procnet/sctp-assocs.js';
import type { SctpEndpointLine } from '../../wire/procnet/sctp-eps.js';
import { sctpStateOf, sctpStyleOf } from '../../wire/sctp-state.js';

/** States of the sockets whose endpoints have been read, by cookie. */
export type SctpStates = Map<bigint, SocketState>;

/**
 * From netlink. Of an association the kernel gives the state of that in place of the socket's, but
 * its endpoint, which has the same cookie, comes before it.
 */
export function rowOfSctpDiag(
  message: InetDiagMessage,
  details: InetDiagDetails,
  states: SctpStates,
): SctpSocket {
  const { peers, memory } = details;
  const row: SctpSocket = {
    protocol: 'sctp',
    kind: peers === undefined ? 'endpoint' : 'association',
    family: message.family === AF_INET6 ? 'IPv6' : 'IPv4',
    state: stateOf(message.state),
    localAddresses: details.locals ?? [],
    localPort: message.localPort,
    uid: message.uid,
    cookie: message.cookie,
  };
  if (message.inode !== 0) row.inode = message.inode;
  if (memory !== undefined) row.memory = memory;
  if (peers === undefined) {
    states.set(message.cookie, row.state);
    if (row.state === 'LISTEN') {
      row.backlog = { pending: message.receiveQueue, limit: message.sendQueue };
    }
    return row;
  }
  const state = states.get(message.cookie);
  if (state === undefined) {
    throw new DecodeError('inet_diag_msg', 0, 'an SCTP association without its endpoint');
  }
  return Object.assign(row, { state }, associationOfDiag(message, peers));
}

function associationOfDiag(message: InetDiagMessage, peers: string[]): Partial<SctpSocket> {
  const { timer, expiresMs, retransmits, interfaceIndex } = message;
  return {
    receiveQueue: message.receiveQueue,
    sendQueue: message.sendQueue,
    associationState: sctpStateOf(message.state),
    remoteAddresses: peers,
    remotePort: message.remotePort,
    // Of IPv4 behind a socket of IPv6, the kernel sends zeros here.
    ...(peers.includes(message.remoteAddress) && { primaryRemoteAddress: message.remoteAddress }),
    ...(interfaceIndex !== 0 && { interfaceIndex }),
    ...(timer !== 0 && {
      timer: { kind: 'retransmit', expiresMs } as const,
      retransmittedChunks: retransmits,
    }),
  };
}

/** From /proc. */
export function rowOfSctpEndpoint(line: SctpEndpointLine): SctpSocket {
  return {
    protocol: 'sctp',
    kind: 'endpoint',
    family: familyOf(line.localAddresses),
    state: stateOf(line.state),
    style: sctpStyleOf(line.style),
    localAddresses: line.localAddresses,
    localPort: line.localPort,
    uid: line.uid,
    ...(line.inode !== 0 && { inode: line.inode }),
  };
}

/** From /proc. */
export function rowOfSctpAssociation(line: SctpAssociationLine): SctpSocket {
  const { local, remote, inode } = line;
  return {
    protocol: 'sctp',
    kind: 'association',
    family: familyOf(local.addresses),
    state: stateOf(line.socketState),
    style: sctpStyleOf(line.style),
    localAddresses: local.addresses,
    localPort: line.localPort,
    receiveQueue: line.receiveQueue,
    sendQueue: line.sendQueue,
    associationState: sctpStateOf(line.state),
    remoteAddresses: remote.addresses,
    remotePort: line.remotePort,
    ...(local.primary !== undefined && { primaryLocalAddress: local.primary }),
    ...(remote.primary !== undefined && { primaryRemoteAddress: remote.primary }),
    associationId: line.associationId,
    inboundStreams: line.inboundStreams,
    outboundStreams: line.outboundStreams,
    maxRetransmits: line.maxRetransmits,
    retransmittedChunks: line.retransmittedChunks,
    uid: line.uid,
    ...(inode !== 0 && { inode }),
  };
}

function familyOf(addresses: readonly string[]): Family {
  return addresses[0]?.includes(':') ? 'IPv6' : 'IPv4';
}
