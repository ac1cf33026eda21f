import { NetstatError } from '../../model/errors.js';
import type { InetSocket } from '../../model/inet.js';
import type { SocketQuery } from '../../model/query.js';
import type { Gap } from '../../model/table.js';
import { mapBatches } from '../batches.js';
import { askedAgain } from './asked-again.js';

/** More than come and go between two dumps of a busy system; to look one up takes some 20 µs. */
const MOST_MISSED = 1000;

export interface InetQuestions<Row> {
  /** All sockets of a family. `again` is part of the question's name in captures. */
  dump(query: SocketQuery, again?: string): Generator<Row[], Gap[]>;
  /** One connection with details; undefined where the kernel cannot look it up. */
  lookUp(row: Row): (() => Generator<Row[], Gap[]>) | undefined;
}

/**
 * The sockets with details. A detailed dump ends, and says that it is complete, where one socket
 * does not fit into its page: TCP with some forty MD5 keys or more, on x86. So anyone could hide the
 * sockets that come after: a second dump, without details, tells which did not come, and those are
 * asked for apart.
 */
export function* inDetail<Row extends InetSocket>(
  { dump, lookUp }: InetQuestions<Row>,
  query: SocketQuery,
  what: string,
): Generator<Row[], Gap[]> {
  const seen = new Set<bigint | undefined>();
  const gaps = yield* mapBatches(dump(query), (batch) => {
    for (const { cookie } of batch) seen.add(cookie);
    return batch;
  });
  const plain = { ...query, details: false };
  const missed: Row[] = [];
  let untold = 0;
  const rest = mapBatches(dump(plain), (batch) => {
    const rows: Row[] = [];
    for (const row of batch) {
      if (seen.has(row.cookie)) continue;
      // Of those that wait the kernel has no details.
      const lacks = row.state !== 'TIME_WAIT';
      if (lacks && missed.length < MOST_MISSED) missed.push(row);
      else {
        rows.push(row);
        if (lacks) untold++;
      }
    }
    return rows;
  });
  gaps.push(...(yield* rest));

  const others: Row[] = [];
  for (const row of missed) {
    const ask = lookUp(row);
    if (ask === undefined) others.push(row);
    else untold += yield* lookedUp(row, ask);
  }
  const states = [...new Set(others.map(({ state }) => state))];
  untold += yield* askedAgain(others, {
    detailed: () => dump({ ...query, states }, 'again'),
    plain: () => dump({ ...plain, states }, 'again'),
  });
  return untold === 0 ? gaps : [...gaps, { what, code: 'INCOMPLETE', count: untold }];
}

/** The one row, and how many of it are still there, untold. */
function* lookedUp<Row>(row: Row, ask: () => Generator<Row[], Gap[]>): Generator<Row[], number> {
  let found: Row | undefined;
  try {
    for (const batch of ask()) found ??= batch[0];
    yield [found ?? row];
    return found === undefined ? 1 : 0;
  } catch (error) {
    if (!(error instanceof NetstatError)) throw error;
    yield [row];
    // ENOENT: it has gone since.
    return error.code === 'ENOENT' ? 0 : 1;
  }
}
