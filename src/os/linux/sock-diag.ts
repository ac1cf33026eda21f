import { DecodeError } from '../../model/errors.js';
import type { Gap } from '../../model/table.js';
import { SOCK_DIAG_BY_FAMILY } from '../../wire/netlink/inet-diag.js';
import {
  Messages,
  NLM_F_DUMP,
  NLM_F_MULTI,
  NLMSG_DONE,
  NLMSG_ERROR,
  readError,
  writeMessage,
} from '../../wire/netlink/message.js';
import { Reader } from '../../wire/reader.js';
import { undecoded } from '../gaps.js';
import { systemCallError } from './libc.js';
import type { LinuxPort } from './port.js';

const NETLINK_SOCK_DIAG = 4;

export interface SockDiagRequest {
  /** What is asked for, in words: `tcp IPv4`. */
  name: string;
  payload: Uint8Array;
  /** One socket instead of all. */
  exact?: boolean;
  /** Name of the structure that answers, for errors. */
  structure: string;
}

/**
 * Asks sock_diag and decodes its answer, a batch for each datagram. A socket that cannot be decoded
 * is a gap and not the loss of the others. sock_diag(7)
 */
export function* sockDiag<Row>(
  port: LinuxPort,
  request: SockDiagRequest,
  decode: (reader: Reader) => Row | undefined,
): Generator<Row[], Gap[]> {
  const name = `sock_diag ${request.name}`;
  const message = writeMessage(
    SOCK_DIAG_BY_FAMILY,
    request.exact === true ? 0 : NLM_F_DUMP,
    1,
    request.payload,
    port.byteOrder,
  );
  let failures = 0;
  for (const datagram of port.netlink({ name, family: NETLINK_SOCK_DIAG, message })) {
    const rows: Row[] = [];
    const messages = new Messages(new Reader(datagram, port.byteOrder, request.structure));
    let done = false;
    while (messages.advance()) {
      const { type, flags, payload } = messages;
      // One message alone is the whole answer; but a capture can answer with more than was asked
      // for, and in a dump SCTP leaves the flag out.
      done ||= request.exact === true && (flags & NLM_F_MULTI) === 0;
      if (type === SOCK_DIAG_BY_FAMILY) {
        try {
          const row = decode(payload);
          if (row !== undefined) rows.push(row);
        } catch (error) {
          if (!(error instanceof DecodeError)) throw error;
          failures++;
        }
      } else if (type === NLMSG_ERROR || type === NLMSG_DONE) {
        const errno = readError(payload);
        if (errno > 0) throw systemCallError(name, errno);
        done = true;
      }
    }
    if (rows.length > 0) yield rows;
    if (done) break;
  }
  return undecoded(request.name, failures);
}
