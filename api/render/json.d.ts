import type { Table } from '../model/table.js';
/**
 * Rows as JSON, as schema/sockeye.schema.json describes it:
 *
 * - `document`: `{"sockeye":1,"rows":[...],"gaps":[...],"sources":{...}}`, a row a line.
 * - `lines`: a row a line, at the end one line `{"gaps":[...],"sources":{...}}`; where that is
 *   missing, the answer is not whole.
 *
 * 64-bit numbers are integers without quotes, whatever their size; bytes are hexadecimal digits;
 * absent fields are absent. A text whose bytes are not UTF-8 has U+FFFD for each bad byte, and
 * beside it `<name>Bytes` holds the exact bytes. What could drive a terminal is escaped.
 */
export type JsonForm = 'document' | 'lines';
/** Text in three parts, for whoever gets rows as they are read. */
export interface JsonWriter {
    begin(): string;
    /** Of the next rows. */
    rows(batch: readonly object[]): string;
    end(outcome: Omit<Table<unknown>, 'rows'>): string;
}
export declare function jsonWriter(form: JsonForm): JsonWriter;
/** A table as JSON, in pieces of some hundred rows. */
export declare function renderJson({ rows, gaps, sources }: Table<object>, form?: JsonForm): Generator<string, void>;
