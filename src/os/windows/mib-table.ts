import type { Family } from '../../model/address.js';
import { SystemCallError } from '../../model/errors.js';
import type { Gap } from '../../model/table.js';
import { Reader } from '../../wire/reader.js';
import { WINDOWS_AF } from '../../wire/windows/sockaddr-inet.js';
import { undecoded } from '../gaps.js';
import { answerOf, BUFFER, type WindowsPort, type WindowsQuestion } from './port.js';

/** A table that iphlpapi allocates: how it is asked for and decoded. */
export interface MibTable<Row> {
  /** The function. */
  function: string;
  rowBytes: number;
  read: (reader: Reader) => Row[];
}

/** Before the first row of each. */
const HEADER_BYTES = 8;

/** All rows; those of one version of IP where the function wants to know which. */
export function* askMibTable<Row>(
  port: WindowsPort,
  table: MibTable<Row>,
  family?: Family,
): Generator<never[], Row[]> {
  const question: WindowsQuestion = {
    name: family === undefined ? table.function : `${table.function} ${family}`,
    kind: 'allocated',
    function: table.function,
    arguments: family === undefined ? [BUFFER] : [WINDOWS_AF[family], BUFFER],
    rows: { headerBytes: HEADER_BYTES, rowBytes: table.rowBytes },
  };
  try {
    const answer = yield* answerOf(port, question);
    return table.read(new Reader(answer, 'LE', table.function));
  } catch (error) {
    // So Windows says that a table is empty.
    if (error instanceof SystemCallError && error.code === 'ERROR_NOT_FOUND') return [];
    throw error;
  }
}

/** Rows at a time: between two of them others may run. */
const BATCH = 256;

/** Rows of the model in batches; what makes no sense, for which there is no row, is a gap. */
export function* inBatches<Row, Result>(
  what: string,
  rows: readonly Row[],
  rowOf: (row: Row) => Result | undefined,
): Generator<Result[], Gap[]> {
  let failures = 0;
  for (let at = 0; at < rows.length; at += BATCH) {
    const results = rows.slice(at, at + BATCH).map(rowOf);
    const batch = results.filter((result) => result !== undefined);
    failures += results.length - batch.length;
    yield batch;
  }
  return undecoded(what, failures);
}
