import type { Table } from '../model/table.js';
import { Turn } from './turn.js';

/** A table being read: batches of rows, then what is known of the answer as a whole. */
export type Reading<Row> = Generator<Row[], Omit<Table<Row>, 'rows'>>;

/** Works to the end, letting the event loop run in between. */
export async function finish<Result>(work: Generator<unknown, Result>): Promise<Result> {
  const turn = new Turn();
  while (true) {
    const next = work.next();
    if (next.done === true) return next.value;
    if (turn.isOver) await turn.pass();
  }
}

/** Reads to the end, letting the event loop run in between. */
export async function collect<Row>(reading: Reading<Row>): Promise<Table<Row>> {
  const rows: Row[] = [];
  const turn = new Turn();
  while (true) {
    const next = reading.next();
    if (next.done === true) return { rows, ...next.value };
    for (const row of next.value) rows.push(row);
    if (turn.isOver) await turn.pass();
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
