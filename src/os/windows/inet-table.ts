import type { Family } from '../../model/address.js';
import { NetstatError } from '../../model/errors.js';
import type { AnySocket } from '../../model/inet.js';
import type { Gap } from '../../model/table.js';
import { AddressCache } from '../../wire/address-cache.js';
import { Reader } from '../../wire/reader.js';
import type { OwnerFields, TableLayout } from '../../wire/windows/owner-module-row.js';
import { WINDOWS_AF } from '../../wire/windows/sockaddr-inet.js';
import type { OwningModules } from './owning-modules.js';
import { answerOf, BUFFER, SIZE, type WindowsPort, type WindowsQuestion } from './port.js';

/** Rows at a time: between two of them others may run. */
const BATCH = 256;

/** A table of GetExtendedTcpTable or GetExtendedUdpTable. */
export interface ExtendedTable<Form extends string> {
  /** The function. */
  function: string;
  /** What rows there are, the one that tells most first: TCP_TABLE_CLASS or UDP_TABLE_CLASS of each. */
  classes: readonly (readonly [Form, number])[];
  layouts: Readonly<Record<Form, Readonly<Record<Family, TableLayout>>>>;
}

/**
 * Asks for the form that tells most, and for less where this Windows does not have it. The question
 * does not name the class: a capture asks for all rows that there are.
 */
export function* askExtended<Form extends string>(
  port: WindowsPort,
  { function: name, classes, layouts }: ExtendedTable<Form>,
  family: Family,
): Generator<never[], { form: Form; answer: Uint8Array }> {
  let failure: unknown;
  for (const [form, tableClass] of classes) {
    const question: WindowsQuestion = {
      name: `${name} ${family} ${form}`,
      kind: 'sized',
      function: name,
      // In order, as Windows lists them itself.
      arguments: [BUFFER, SIZE, 1, WINDOWS_AF[family], tableClass, 0],
      rows: layouts[form][family],
    };
    try {
      return { form, answer: yield* answerOf(port, question) };
    } catch (error) {
      if (!(error instanceof NetstatError)) throw error;
      failure ??= error;
    }
  }
  throw failure;
}

/** The rows of an answer in batches, those left out for which there is no row. */
export function* rowsIn<TableRow extends OwnerFields, Row extends AnySocket>(
  answer: Uint8Array,
  source: string,
  read: (reader: Reader, addresses: AddressCache) => Iterable<TableRow>,
  rowOf: (row: TableRow) => Row | undefined,
  modules: Modules,
): Generator<Row[], Gap[]> {
  let batch: Row[] = [];
  for (const tableRow of read(new Reader(answer, 'LE', source), new AddressCache())) {
    const row = rowOf(tableRow);
    if (row === undefined) continue;
    const { owningPid, createdAtMs } = tableRow;
    row.owningPid = owningPid;
    if (createdAtMs !== undefined) row.createdAtMs = createdAtMs;
    const owningModule = modules?.of(tableRow);
    if (owningModule !== undefined) row.owningModule = owningModule;
    batch.push(row);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
  return modules?.gaps ?? [];
}

/** Where owners are asked for. */
export type Modules = OwningModules | undefined;

const LINK_LOCAL = /^fe[89ab]/;

/** The interface of a link-local address, to which alone the zone belongs. */
export function zoneOf(address: string, scopeId: number): { interfaceIndex?: number } {
  return scopeId !== 0 && LINK_LOCAL.test(address) ? { interfaceIndex: scopeId } : {};
}
