import type { Table } from '../model/table.js';

/** A table being read: batches of rows, then what is known of the answer as a whole. */
export type Reading<Row> = Generator<Row[], Omit<Table<Row>, 'rows'>>;

/** Of the 10 ms for which the event loop may be held, what leaves room for one more batch. */
const TURN_MS = 4;

/** Reads to the end, letting the event loop run in between. */
export async function collect<Row>(reading: Reading<Row>): Promise<Table<Row>> {
  const rows: Row[] = [];
  for (let since = performance.now(); ; ) {
    const next = reading.next();
    if (next.done === true) return { rows, ...next.value };
    for (const row of next.value) rows.push(row);
    if (performance.now() - since > TURN_MS) {
      await new Promise<void>((resume) => setImmediate(resume));
      since = performance.now();
    }
  }
}

/** Reads to the end at once. */
export function collectSync<Row>(reading: Reading<Row>): Table<Row> {
  const rows: Row[] = [];
  while (true) {
    const next = reading.next();
    if (next.done === true) return { rows, ...next.value };
    for (const row of next.value) rows.push(row);
  }
}
