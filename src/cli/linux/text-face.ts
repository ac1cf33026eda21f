import type { Socket } from '../../model/tables.js';
import type { View } from '../../render/dialect.js';
import { netTools } from '../../render/linux/dialect.js';
import type { NetToolsStyle } from '../../render/linux/style.js';
import type { Writer } from '../writer.js';
import type { Face } from './face.js';
import type { NetstatOptions } from './options.js';
import type { SocketSection } from './reading.js';
import { styleOf } from './style.js';

/** What net-tools prints. */
export class TextFace implements Face {
  readonly #writer: Writer;
  readonly #style: NetToolsStyle;
  #view: View<Socket, NetToolsStyle> = netTools.tcp;
  #heading = '';

  constructor(options: NetstatOptions, writer: Writer) {
    this.#writer = writer;
    this.#style = styleOf(options, {});
  }

  /** Sections of one heading, the Internet protocols, share it. */
  begin(section: SocketSection): void {
    this.#view = netTools[section];
    const heading = this.#view.heading(this.#style);
    if (heading !== this.#heading) this.#writer.stdout(heading);
    this.#heading = heading;
  }

  rows(batch: Socket[]): void {
    let text = '';
    for (const row of batch) text += this.#view.row(row, this.#style);
    this.#writer.stdout(text);
  }

  async end(): Promise<void> {}

  close(): void {}
}
