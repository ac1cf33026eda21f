import { DecodeError } from '../../model/errors.js';
import type { Reader } from '../../wire/reader.js';
import { type Difference, type Identity, KnownRows } from './known-rows.js';
import type { LinuxPort } from './port.js';
import { dumpWhole } from './rtnetlink.js';
import type { Subject } from './subjects.js';

/** A table of which it is known what it held when it was last told of. */
export class WatchedTable<Message, Row> {
  private readonly known: KnownRows<Row>;

  constructor(
    readonly subject: Subject<Message, Row>,
    identity: Identity<Row>,
    /** Called with each message before rows are made. */
    private readonly note: (message: Message, gone: boolean) => void = () => {},
  ) {
    this.known = new KnownRows(identity);
  }

  /**
   * Reads the whole table; an empty batch only says that time has passed. `interrupted`: the table
   * changed all the while, so that a row may be missing.
   */
  *read(
    port: LinuxPort,
  ): Generator<never[], { differences: Difference<Row>[]; interrupted: boolean }> {
    const messages: Message[] = [];
    let interrupted = false;
    for (const dump of this.subject.dumps) {
      const { batches, gaps } = yield* dumpWhole(port, dump, (reader) => this.subject.read(reader));
      for (const batch of batches) for (const message of batch) messages.push(message);
      interrupted ||= gaps.some(({ code }) => code === 'INTERRUPTED');
    }
    for (const message of messages) this.note(message, false);
    const found = yield* this.known.reset(this.rowsOf(messages));
    const differences = found.map((difference) => this.current(difference));
    return { differences, interrupted };
  }

  /** Takes an announcement; undefined where it changes nothing, or is of another table. */
  hear(type: number, replaces: boolean, payload: Reader): Difference<Row> | undefined {
    const { arrival, departure } = this.subject;
    if (type !== arrival && type !== departure) return undefined;
    const message = this.decoded(payload);
    if (message === undefined) return undefined;
    const gone = type === departure;
    this.note(message, gone);
    const row = this.subject.rowOf(message);
    return this.current(gone ? this.known.remove(row) : this.known.put(row, replaces));
  }

  /** What goes is told by the name that its interface has got meanwhile. */
  private current<Told extends Difference<Row> | undefined>(difference: Told): Told {
    if (difference?.event !== 'removed') return difference;
    return { ...difference, row: this.subject.named(difference.row) };
  }

  private *rowsOf(messages: readonly Message[]): Generator<Row, void> {
    for (const message of messages) yield this.subject.rowOf(message);
  }

  /** An announcement that nobody can read says nothing. */
  private decoded(payload: Reader): Message | undefined {
    try {
      return this.subject.read(payload);
    } catch (error) {
      if (error instanceof DecodeError) return undefined;
      throw error;
    }
  }
}
