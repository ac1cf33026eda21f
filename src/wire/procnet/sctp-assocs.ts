import { Fields } from './fields.js';
import { type SctpAddresses, takeSctpAddresses } from './sctp-addresses.js';

/** One line of /proc/net/sctp/assocs. net/sctp/proc.c sctp_assocs_seq_show */
export interface SctpAssociationLine {
  /** SCTP_SOCKET_*. */
  style: number;
  /** TCP_*, of the socket. */
  socketState: number;
  /** SCTP_STATE_*. */
  state: number;
  associationId: number;
  sendQueue: number;
  receiveQueue: number;
  uid: number;
  inode: number;
  localPort: number;
  remotePort: number;
  local: SctpAddresses;
  remote: SctpAddresses;
  inboundStreams: number;
  outboundStreams: number;
  maxRetransmits: number;
  retransmittedChunks: number;
}

/** Whether the line is the heading of the file. */
export function isSctpAssociationHeading(line: string): boolean {
  return line.startsWith(' ASSOC ');
}

export function parseSctpAssociationLine(line: string): SctpAssociationLine {
  const fields = new Fields(line, '/proc/net/sctp/assocs');
  // The association and its socket, pointers.
  fields.skip(2);
  const style = fields.decimal();
  const socketState = fields.decimal();
  const state = fields.decimal();
  // The hash bucket.
  fields.skip();
  const associationId = fields.decimal();
  const sendQueue = fields.decimal();
  const receiveQueue = fields.decimal();
  const uid = fields.decimal();
  const inode = fields.decimal();
  const localPort = fields.decimal();
  const remotePort = fields.decimal();
  const local = takeSctpAddresses(fields);
  if (fields.text() !== '<->') fields.fail('no <-> after the local addresses');
  const remote = takeSctpAddresses(fields);
  // The heartbeat interval, in jiffies, whose length nobody tells.
  fields.skip();
  const inboundStreams = fields.decimal();
  const outboundStreams = fields.decimal();
  const maxRetransmits = fields.decimal();
  // Retransmissions of INIT and of SHUTDOWN.
  fields.skip(2);
  const retransmittedChunks = fields.decimal();
  return {
    style,
    socketState,
    state,
    associationId,
    sendQueue,
    receiveQueue,
    uid,
    inode,
    localPort,
    remotePort,
    local,
    remote,
    inboundStreams,
    outboundStreams,
    maxRetransmits,
    retransmittedChunks,
  };
}
