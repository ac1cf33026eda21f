import type { Table } from '../model/table.js';
import { Filler } from './filler.js';
import { Turn } from './turn.js';

/** A table being read: batches of rows, then what is known of the answer as a whole. */
export type Reading<Row> = Generator<Row[], Omit<Table<Row>, 'rows'>>;

/** What to wait for before work goes on, where there is anything: as `pending` of a backend. */
type Pending = (() => Promise<void> | undefined) | undefined;

/** Works to the end, letting the event loop run in between. */
export async function finish<Result>(
  work: Generator<unknown, Result>,
  pending?: Pending,
): Promise<Result> {
  const turn = new Turn();
  while (true) {
    const next = work.next();
    if (next.done === true) return next.value;
    const busy = pending?.();
    if (busy !== undefined || turn.isOver) await turn.pass(busy);
  }
}

/** Reads to the end, letting the event loop run in between. */
export async function collect<Row>(reading: Reading<Row>, pending?: Pending): Promise<Table<Row>> {
  const rows: Row[] = [];
  const filler = new Filler();
  const turn = new Turn();
  while (true) {
    const next = reading.next();
    if (next.done === true) return { rows, ...next.value };
    for (const row of next.value) rows.push(row);
    filler.follow(next.value.length);
    const busy = pending?.();
    if (busy !== undefined || turn.isOver) await turn.pass(busy);
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
