import { Fields } from './fields.js';
import { takeSctpAddresses } from './sctp-addresses.js';

/** One line of /proc/net/sctp/eps. net/sctp/proc.c sctp_eps_seq_show */
export interface SctpEndpointLine {
  /** SCTP_SOCKET_*. */
  style: number;
  /** TCP_*. */
  state: number;
  localPort: number;
  uid: number;
  inode: number;
  localAddresses: string[];
}

/** Whether the line is the heading of the file. */
export function isSctpEndpointHeading(line: string): boolean {
  return line.startsWith(' ENDPT ');
}

export function parseSctpEndpointLine(line: string): SctpEndpointLine {
  const fields = new Fields(line, '/proc/net/sctp/eps');
  // The endpoint and its socket, pointers.
  fields.skip(2);
  const style = fields.decimal();
  const state = fields.decimal();
  // The hash bucket.
  fields.skip();
  return {
    style,
    state,
    localPort: fields.decimal(),
    uid: fields.decimal(),
    inode: fields.decimal(),
    localAddresses: takeSctpAddresses(fields).addresses,
  };
}
