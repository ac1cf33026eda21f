import type { Gap } from '../../model/table.js';
import { SOCK_DIAG_BY_FAMILY } from '../../wire/netlink/inet-diag.js';
import { NLM_F_DUMP } from '../../wire/netlink/message.js';
import type { Reader } from '../../wire/reader.js';
import { undecoded } from '../gaps.js';
import { askNetlink } from './netlink-question.js';
import type { LinuxPort } from './port.js';

const NETLINK_SOCK_DIAG = 4;

export interface SockDiagRequest {
  /** What is asked for, in words: `tcp IPv4`. */
  name: string;
  /** SOCK_DIAG_BY_FAMILY unless it is this. */
  type?: number;
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
  { name, type = SOCK_DIAG_BY_FAMILY, exact = false, payload, structure }: SockDiagRequest,
  decode: (reader: Reader) => Row | undefined,
): Generator<Row[], Gap[]> {
  const question = {
    name: `sock_diag ${name}`,
    family: NETLINK_SOCK_DIAG,
    type,
    answer: type,
    flags: exact ? 0 : NLM_F_DUMP,
    payload,
    structure,
    patient: !exact,
  };
  const { failures } = yield* askNetlink(port, question, decode);
  return undecoded(name, failures);
}
