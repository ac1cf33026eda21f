import type { Group } from '../../model/groups.js';
import type { LegacySocket } from '../../model/legacy-sockets.js';
import type { Table } from '../../model/table.js';
import type { Socket } from '../../model/tables.js';
import type { NameBook } from '../../names/names.js';
import type { View } from '../../render/dialect.js';
import { netTools } from '../../render/linux/dialect.js';
import { groupView } from '../../render/linux/groups.js';
import type { NetToolsStyle } from '../../render/linux/style.js';
import type { Writer } from '../writer.js';
import type { Face } from './face.js';
import type { LegacySection } from './legacy-sections.js';
import type { NetstatOptions } from './options.js';
import type { SectionOutcome, SectionReading } from './read-section.js';
import type { SocketSection } from './reading.js';
import { RowNames } from './row-names.js';
import { styleOf } from './style.js';

/** What net-tools prints. */
export class TextFace implements Face {
  readonly #names: RowNames;
  #heading = '';

  constructor(
    readonly options: NetstatOptions,
    book: NameBook | undefined,
    readonly writer: Writer,
  ) {
    this.#names = new RowNames(options, book);
  }

  show(section: SocketSection, reading: SectionReading): Promise<SectionOutcome> {
    const style = styleOf(this.options, this.#names.of(section));
    const view: View<Socket, NetToolsStyle> = netTools[section];
    this.#head(view.heading(style));
    return this.#names.deliver(section, reading, (batch) => {
      this.writer.rows(batch, (row, page) => view.row(row, style, page));
    });
  }

  async showLegacy(section: LegacySection, { rows }: Table<LegacySocket>): Promise<void> {
    const view = await import('../../render/linux/legacy-sockets.js');
    const user = await this.#names.usersOf(rows);
    const style = { names: user === undefined ? {} : { user }, extend: this.options.extend > 0 };
    this.#head(view.legacySocketHeading(section, style));
    this.writer.stdout(rows.map((row) => view.renderLegacySocket(row, style)).join(''));
  }

  async showGroups({ rows }: Table<Group>): Promise<void> {
    const names = await this.#names.ofHosts(rows.map(({ address }) => address));
    this.#head(groupView.heading({ names }));
    this.writer.rows(rows, (row, page) => groupView.row(row, { names }, page));
  }

  miss(): void {}

  close(): void {}

  /** Sections with one heading, the Internet protocols, share it. */
  #head(heading: string): void {
    if (heading !== this.#heading) this.writer.stdout(heading);
    this.#heading = heading;
  }
}
