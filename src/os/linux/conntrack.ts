import type { Family } from '../../model/address.js';
import type { ConntrackQuery, TrackedConnection } from '../../model/conntrack.js';
import { SystemCallError, UnsupportedError } from '../../model/errors.js';
import type { ReadOptions } from '../../model/query.js';
import type { Batches } from '../../model/table.js';
import { AddressCache } from '../../wire/address-cache.js';
import {
  CONNTRACK_GET,
  CONNTRACK_NEW,
  NETLINK_NETFILTER,
  readConntrackMessage,
  writeConntrackRequest,
} from '../../wire/netlink/conntrack.js';
import { NLM_F_DUMP } from '../../wire/netlink/message.js';
import { parseConntrackLine } from '../../wire/procnet/conntrack-line.js';
import type { Reader } from '../../wire/reader.js';
import type { Source } from '../backend.js';
import { mapBatches } from '../batches.js';
import { undecoded } from '../gaps.js';
import { rowOfConntrack, rowOfConntrackLine } from './conntrack-row.js';
import { askNetlink } from './netlink-question.js';
import type { LinuxPort } from './port.js';
import { procRows } from './proc-rows.js';
import { firstThatWorks } from './sources.js';

const AF_UNSPEC = 0;
const PROC = { what: 'conntrack', path: 'net/nf_conntrack' };

/** Connection tracking, from ctnetlink or from /proc, which has less; either needs a privilege. */
export function conntrack(
  port: LinuxPort,
  source: ReadOptions['source'],
): Source<TrackedConnection, ConntrackQuery> {
  return (query) => {
    let refused: unknown;
    return firstThatWorks('conntrack', source, {
      *netlink() {
        try {
          return yield* fromNetlink(port, query);
        } catch (error) {
          refused = error;
          throw error;
        }
      },
      *proc() {
        try {
          return yield* fromProc(port, query);
        } catch (error) {
          throw isMissing(error) ? lackOf(refused, error) : error;
        }
      },
    });
  };
}

/**
 * Of both families in one go, for the kernel walks through the same table for either. It does not
 * say whether connections came or went meanwhile, which they do all the time.
 */
function* fromNetlink(port: LinuxPort, { families }: ConntrackQuery): Batches<TrackedConnection> {
  const addresses = new AddressCache();
  const decode = (reader: Reader) => rowOfConntrack(readConntrackMessage(reader, addresses));
  const question = {
    name: 'ctnetlink conntrack',
    family: NETLINK_NETFILTER,
    type: CONNTRACK_GET,
    answer: CONNTRACK_NEW,
    flags: NLM_F_DUMP,
    payload: writeConntrackRequest(AF_UNSPEC),
    structure: 'nfgenmsg',
    patient: true,
  };
  const { failures } = yield* wanted(askNetlink(port, question, decode), families);
  return { sources: ['netlink'], gaps: undecoded('conntrack', failures) };
}

function* fromProc(port: LinuxPort, { families }: ConntrackQuery): Batches<TrackedConnection> {
  const rowOf = (line: string) =>
    line === '' ? undefined : rowOfConntrackLine(parseConntrackLine(line));
  const gaps = yield* wanted(procRows(port, PROC, rowOf), families);
  return { sources: ['proc'], gaps };
}

function wanted<Result>(
  batches: Generator<TrackedConnection[], Result, undefined>,
  families: readonly Family[] | undefined,
): Generator<TrackedConnection[], Result, undefined> {
  if (families === undefined) return batches;
  return mapBatches(batches, (rows) => rows.filter(({ family }) => families.includes(family)));
}

function isMissing(error: unknown): boolean {
  return error instanceof SystemCallError && error.code === 'ENOENT';
}

/** Without its file in /proc the kernel has none, if netlink did not know of it either. */
function lackOf(refused: unknown, missing: unknown): unknown {
  if (refused === undefined) return missing;
  const code = refused instanceof SystemCallError ? refused.code : undefined;
  // Nobody listens to the subsystem (EINVAL), or to Netfilter at all.
  return code === 'EINVAL' || code === 'EPROTONOSUPPORT'
    ? new UnsupportedError('conntrack', 'linux', 'this kernel does not track connections')
    : refused;
}
