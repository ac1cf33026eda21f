import type { Gap, Outcome, SourceName } from '../../model/table.js';
import type { Socket } from '../../model/tables.js';
import { type JsonForm, type JsonWriter, jsonWriter } from '../../render/json.js';
import type { Writer } from '../writer.js';
import type { Face } from './face.js';
import type { SocketSection } from './reading.js';

/** --json and --ndjson. */
export class JsonFace implements Face {
  readonly #writer: Writer;
  readonly #json: JsonWriter;
  readonly #gaps: Gap[];
  readonly #sources: Record<string, SourceName[]> = {};
  #section = '';

  /** `gaps` are those of the owners. */
  constructor(writer: Writer, form: JsonForm, gaps: readonly Gap[]) {
    this.#writer = writer;
    this.#json = jsonWriter(form);
    this.#gaps = [...gaps];
    this.#write(this.#json.begin());
  }

  begin(section: SocketSection): void {
    this.#section = section;
  }

  rows(batch: Socket[]): void {
    this.#write(this.#json.rows(batch));
  }

  async end({ gaps, sources }: Outcome): Promise<void> {
    this.#gaps.push(...gaps);
    if (sources.length > 0) this.#sources[this.#section] = sources;
  }

  close(): void {
    this.#write(this.#json.end({ gaps: this.#gaps, sources: this.#sources }));
  }

  #write(text: string): void {
    this.#writer.stdout(Buffer.from(text).toString('latin1'));
  }
}
