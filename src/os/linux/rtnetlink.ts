import type { Gap } from '../../model/table.js';
import { NLM_F_DUMP } from '../../wire/netlink/message.js';
import { NETLINK_ROUTE } from '../../wire/netlink/rtnetlink.js';
import type { Reader } from '../../wire/reader.js';
import { mapBatches } from '../batches.js';
import { undecoded } from '../gaps.js';
import { type Answered, askNetlink } from './netlink-question.js';
import type { LinuxPort } from './port.js';

const AF_UNSPEC = 0;

/** How often a dump is begun again because its table changed meanwhile. */
const ATTEMPTS = 3;

export interface RtnetlinkDump {
  /** What is dumped, in words: `route IPv4`. */
  name: string;
  /** RTM_*: of the request and of the messages that answer it. */
  type: number;
  answer: number;
  /** Begins with the address family, as the answers do. */
  payload: Uint8Array;
  structure: string;
}

/** A dump that was read to its end. */
export interface WholeDump<Row> {
  batches: Row[][];
  gaps: Gap[];
}

/**
 * Asks rtnetlink for a table. A dump during which the table changed (NLM_F_DUMP_INTR) is begun
 * again, which would repeat rows that were yielded: so it is collected first, and the empty batches
 * only say that time has passed. A table that never keeps still is delivered as it was last read,
 * with a gap. rtnetlink(7)
 */
export function* dumpWhole<Row>(
  port: LinuxPort,
  dump: RtnetlinkDump,
  decode: (reader: Reader) => Row | undefined,
): Generator<never[], WholeDump<Row>> {
  for (let attempt = 1; ; attempt++) {
    const batches: Row[][] = [];
    const { failures, interrupted } = yield* collected(ask(port, dump, attempt, decode), batches);
    if (interrupted && attempt < ATTEMPTS) continue;
    const gaps = undecoded(dump.name, failures);
    if (interrupted) gaps.push({ what: dump.name, code: 'INTERRUPTED', count: 1 });
    return { batches, gaps };
  }
}

/** The same as batches of rows. */
export function* dumpRows<Row>(
  port: LinuxPort,
  dump: RtnetlinkDump,
  decode: (reader: Reader) => Row | undefined,
): Generator<Row[], Gap[]> {
  const { batches, gaps } = yield* dumpWhole(port, dump, decode);
  yield* batches;
  return gaps;
}

function ask<Row>(
  port: LinuxPort,
  dump: RtnetlinkDump,
  attempt: number,
  decode: (reader: Reader) => Row | undefined,
): Generator<Row[], Answered> {
  // Each attempt is a question of its own, for a capture keeps one answer to each.
  const again = attempt === 1 ? '' : `, attempt ${attempt}`;
  const name = `rtnetlink ${dump.name}${again}`;
  const question = {
    ...dump,
    name,
    family: NETLINK_ROUTE,
    flags: NLM_F_DUMP,
    strict: true,
    patient: true,
  };
  // Of a family that it lacks, IPv6 say, the kernel gives what it has of all others.
  const [family = AF_UNSPEC] = dump.payload;
  return askNetlink(port, question, (reader) =>
    family === AF_UNSPEC || reader.bytes[reader.offset] === family ? decode(reader) : undefined,
  );
}

function collected<Row, Result>(
  batches: Generator<Row[], Result>,
  into: Row[][],
): Generator<never[], Result> {
  return mapBatches(batches, (batch) => {
    into.push(batch);
    return [];
  });
}
