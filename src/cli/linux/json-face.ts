import type { Group } from '../../model/groups.js';
import type { AnySocket } from '../../model/inet.js';
import type { LegacySocket } from '../../model/legacy-sockets.js';
import type { Gap, SourceName, Table } from '../../model/table.js';
import type { NameBook } from '../../names/names.js';
import type { OwnerIndex } from '../../os/backend.js';
import { type JsonForm, type JsonWriter, jsonWriter } from '../../render/json.js';
import type { Names } from '../../render/names.js';
import type { Writer } from '../writer.js';
import type { Face } from './face.js';
import type { LegacySection } from './legacy-sections.js';
import type { NetstatOptions } from './options.js';
import type { SectionOutcome, SectionReading } from './read-section.js';
import type { SocketSection } from './reading.js';
import { RowNames } from './row-names.js';

function nameUser(row: Pick<AnySocket, 'uid' | 'user'>, user: NonNullable<Names['user']>): void {
  const name = row.uid === undefined ? undefined : user(row.uid);
  if (name !== undefined) row.user = name;
}

/** --json and --ndjson: all that is known of the rows, and the names of their users with -e. */
export class JsonFace implements Face {
  readonly #json: JsonWriter;
  readonly #names: RowNames;
  readonly #gaps: Gap[] = [];
  readonly #sources: Record<string, SourceName[]> = {};

  constructor(
    form: JsonForm,
    options: NetstatOptions,
    book: NameBook | undefined,
    readonly writer: Writer,
    readonly owners: OwnerIndex | undefined,
  ) {
    this.#json = jsonWriter(form);
    this.#names = new RowNames(options, book);
    this.#write(this.#json.begin());
  }

  async show(section: SocketSection, reading: SectionReading): Promise<SectionOutcome> {
    const { user } = this.#names.of(section);
    const outcome = await this.#names.deliver(section, reading, (batch) => {
      if (user !== undefined) for (const row of batch) nameUser(row, user);
      this.#write(this.#json.rows(batch));
    });
    this.#gaps.push(...outcome.gaps);
    if (outcome.sources.length > 0) this.#sources[section] = outcome.sources;
    return outcome;
  }

  async showGroups(table: Table<Group>): Promise<void> {
    this.#append(table);
  }

  async showLegacy(_: LegacySection, table: Table<LegacySocket>): Promise<void> {
    const { rows } = table;
    const user = await this.#names.usersOf(rows);
    if (user !== undefined) for (const row of rows) nameUser(row, user);
    this.#append(table);
  }

  #append({ rows, gaps, sources }: Table<object>): void {
    this.#write(this.#json.rows(rows));
    this.#gaps.push(...gaps);
    Object.assign(this.#sources, sources);
  }

  miss(gap: Gap): void {
    this.#gaps.push(gap);
  }

  close(): void {
    // How well the owners could be seen may be known only after all rows.
    const gaps = [...(this.owners?.gaps ?? []), ...this.#gaps];
    if (this.owners?.source !== undefined) this.#sources['owners'] = [this.owners.source];
    this.#write(this.#json.end({ gaps, sources: this.#sources }));
  }

  #write(text: string): void {
    this.writer.stdout(Buffer.from(text).toString('latin1'));
  }
}
