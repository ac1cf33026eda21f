import { DecodeError } from '../../model/errors.js';
import {
  Messages,
  NLM_F_DUMP_INTR,
  NLM_F_MULTI,
  NLMSG_DONE,
  NLMSG_ERROR,
  readError,
  writeMessage,
} from '../../wire/netlink/message.js';
import { Reader } from '../../wire/reader.js';
import { systemCallError } from './libc.js';
import type { LinuxPort } from './port.js';

/** A question that the kernel answers with messages of one type. */
export interface NetlinkQuestion {
  /** What is asked for, in words that tell it from any other question: `sock_diag tcp IPv4`. */
  name: string;
  /** NETLINK_* number. */
  family: number;
  /** Types of the request and of the messages that answer it. */
  type: number;
  answer: number;
  /** NLM_F_DUMP, or 0 for one that a single message answers. */
  flags: number;
  payload: Uint8Array;
  /** Name of the structure that answers, for errors. */
  structure: string;
  /** Whether the kernel is to hold every field of the request against its filters. */
  strict?: boolean;
  /** Whether batches without a row may come while the kernel has no answer yet. */
  patient?: boolean;
}

/** What became of the answer, its rows aside. */
export interface Answered {
  /** Messages that could not be decoded. */
  failures: number;
  /** The table changed while it was dumped: rows may be missing or be there twice. */
  interrupted: boolean;
}

/** Asks and decodes, a batch for each datagram. Throws what the kernel answers as an error. */
export function* askNetlink<Row>(
  port: LinuxPort,
  question: NetlinkQuestion,
  decode: (reader: Reader) => Row | undefined,
): Generator<Row[], Answered> {
  const { name, family, strict = false, patient = false } = question;
  const message = writeMessage(question.type, question.flags, 1, question.payload, port.byteOrder);
  const answered: Answered = { failures: 0, interrupted: false };
  for (const datagram of port.netlink({ name, family, message, strict, patient })) {
    if (datagram.length === 0) {
      yield [];
      continue;
    }
    const rows: Row[] = [];
    const messages = new Messages(new Reader(datagram, port.byteOrder, question.structure));
    let done = false;
    while (messages.advance()) {
      const { type, flags, payload } = messages;
      // One message alone is the whole answer; but a capture can answer with more than was asked
      // for, and in a dump SCTP leaves the flag out.
      done ||= question.flags === 0 && (flags & NLM_F_MULTI) === 0;
      if (flags & NLM_F_DUMP_INTR) answered.interrupted = true;
      if (type === question.answer) {
        try {
          const row = decode(payload);
          if (row !== undefined) rows.push(row);
        } catch (error) {
          if (!(error instanceof DecodeError)) throw error;
          answered.failures++;
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
  return answered;
}
