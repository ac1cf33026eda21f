import { isDeepStrictEqual } from 'node:util';

/** How a table differs from what was known of it. */
export type Difference<Row> =
  | { event: 'added' | 'removed'; row: Row }
  | { event: 'changed'; row: Row; previous: Row };

/** What makes a row of a table the row that it is. */
export interface Identity<Row> {
  /** Place in the table. Most have one row in it; routes to one network can be several. */
  placeOf(row: Row): string;
  /** What tells rows of one place apart. */
  partOf(row: Row): string;
  /** What counts as a change: without what goes on changing, and without names of other rows. */
  lasting(row: Row): unknown;
  /** Whether an announced row is the known one, grown. */
  grew?(row: Row, known: Row): boolean;
  /** What is left of a known row once the announced part of it is gone; undefined where it is none. */
  without?(known: Row, part: Row): Row | undefined;
}

/** About as many as one answer of the kernel has. */
const ROWS_AT_ONCE = 256;

/** The rows of a table as far as they have been told, so that changes can be told from news. */
export class KnownRows<Row> {
  private places = new Map<string, Row[]>();

  constructor(private readonly identity: Identity<Row>) {}

  /** Takes a row that is there now; `replaces`: in the place of the first one there. */
  put(row: Row, replaces = false): Difference<Row> | undefined {
    const { placeOf, grew } = this.identity;
    const place = placeOf(row);
    const rows = this.places.get(place);
    if (rows === undefined) {
      this.places.set(place, [row]);
      return { event: 'added', row };
    }
    const at = this.find(rows, row);
    const known = at >= 0 ? at : replaces ? 0 : rows.findIndex((each) => grew?.(row, each));
    if (known >= 0) return this.exchange(rows, known, row);
    rows.push(row);
    return { event: 'added', row };
  }

  /** Takes a row that is gone, or a part of one. */
  remove(row: Row): Difference<Row> | undefined {
    const { placeOf, without } = this.identity;
    const place = placeOf(row);
    const rows = this.places.get(place) ?? [];
    const at = this.find(rows, row);
    if (at >= 0) {
      const [gone] = rows.splice(at, 1) as [Row];
      if (rows.length === 0) this.places.delete(place);
      return { event: 'removed', row: gone };
    }
    for (const [index, known] of rows.entries()) {
      const rest = without?.(known, row);
      if (rest !== undefined) return this.exchange(rows, index, rest);
    }
    return undefined;
  }

  /**
   * Takes the whole table as it is now: what went, then what came or became another. An empty batch
   * only says that time has passed.
   */
  *reset(current: Iterable<Row>): Generator<never[], Difference<Row>[]> {
    const before = this.places;
    this.places = new Map();
    const news: Difference<Row>[] = [];
    let count = 0;
    for (const row of current) {
      if (++count % ROWS_AT_ONCE === 0) yield [];
      const place = this.identity.placeOf(row);
      const known = before.get(place) ?? [];
      const at = this.find(known, row);
      this.put(row);
      if (at < 0) news.push({ event: 'added', row });
      else {
        const [previous] = known.splice(at, 1) as [Row];
        if (!this.equal(row, previous)) news.push({ event: 'changed', row, previous });
      }
    }
    const gone: Difference<Row>[] = [];
    for (const rows of before.values())
      for (const row of rows) gone.push({ event: 'removed', row });
    return gone.concat(news);
  }

  private exchange(rows: Row[], at: number, row: Row): Difference<Row> | undefined {
    const previous = rows[at] as Row;
    rows[at] = row;
    return this.equal(row, previous) ? undefined : { event: 'changed', row, previous };
  }

  private find(rows: readonly Row[], row: Row): number {
    const { partOf } = this.identity;
    const part = partOf(row);
    return rows.findIndex((each) => partOf(each) === part);
  }

  private equal(a: Row, b: Row): boolean {
    return isDeepStrictEqual(this.identity.lasting(a), this.identity.lasting(b));
  }
}
