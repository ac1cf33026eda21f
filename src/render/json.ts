import type { Table } from '../model/table.js';
import { encodeText, isUnicode } from '../model/text.js';

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

/** The version of the form, raised when what was there changes its meaning. */
const FORM_VERSION = 1;

export function jsonWriter(form: JsonForm): JsonWriter {
  return form === 'lines' ? LINES : documentWriter();
}

const LINES: JsonWriter = {
  begin: () => '',
  rows: (batch) => batch.map((row) => `${renderObject(row)}\n`).join(''),
  end: ({ gaps, sources }) => `${renderObject({ gaps, sources })}\n`,
};

function documentWriter(): JsonWriter {
  let separator = '\n';
  return {
    begin: () => `{"sockeye":${FORM_VERSION},"rows":[`,
    rows(batch) {
      let text = '';
      for (const row of batch) {
        text += separator + renderObject(row);
        separator = ',\n';
      }
      return text;
    },
    end: ({ gaps, sources }) => `\n],${renderObject({ gaps, sources }).slice(1)}\n`,
  };
}

/** A table as JSON, in pieces of some hundred rows. */
export function* renderJson(
  { rows, gaps, sources }: Table<object>,
  form: JsonForm = 'document',
): Generator<string, void> {
  const writer = jsonWriter(form);
  yield writer.begin();
  for (let at = 0; at < rows.length; at += BATCH) yield writer.rows(rows.slice(at, at + BATCH));
  yield writer.end({ gaps, sources });
}

const BATCH = 256;

function renderObject(object: object): string {
  let text = '';
  for (const name in object) {
    const value: unknown = object[name as keyof typeof object];
    if (value === undefined) continue;
    text += `${text === '' ? '{' : ','}"${name}":${renderValue(value)}`;
    if (isLossy(value) && !(`${name}Bytes` in object)) {
      text += `,"${name}Bytes":${renderBytes(value)}`;
    }
  }
  return text === '' ? '{}' : `${text}}`;
}

function renderValue(value: unknown): string {
  if (typeof value === 'string') return renderString(value);
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return 'null';
  if (typeof value !== 'object') return String(value);
  if (value instanceof Uint8Array) return `"${hex(value)}"`;
  if (Array.isArray(value)) return `[${value.map(renderValue).join(',')}]`;
  return renderObject(value);
}

/** What is the same in JSON as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** DEL, C1 and format characters (bidi, tags, line separators), which JSON itself lets through. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

function renderString(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  return JSON.stringify(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(UNSEEN, escapeUnits);
}

function escapeUnits(character: string): string {
  let text = '';
  for (let at = 0; at < character.length; at++) {
    text += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }
  return text;
}

/** Whether U+FFFD stands for something in a text or in a list of texts. */
function isLossy(value: unknown): value is string | string[] {
  if (typeof value === 'string') return !PLAIN.test(value) && !isUnicode(value);
  return Array.isArray(value) && value.some(isLossy);
}

function renderBytes(value: string | string[]): string {
  if (typeof value === 'string') return `"${hex(encodeText(value))}"`;
  return `[${value.map(renderBytes).join(',')}]`;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}
