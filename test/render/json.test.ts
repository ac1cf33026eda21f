import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { binaryToBytes, decodeText, encodeText, isUnicode } from '../../src/model/text.js';
import { type JsonForm, jsonWriter, renderJson } from '../../src/render/json.js';
import { parseExact } from '../support/exact-json.js';
import { fc } from '../support/fast-check.js';
import { FULL_ROWS } from '../support/full-rows.js';

const END = { gaps: [{ what: 'sctp', code: 'ENOENT', count: 1 }], sources: { tcp: ['proc'] } };

function json(rows: object[], form: JsonForm = 'lines'): string {
  return [...renderJson({ rows, gaps: [], sources: {} }, form)].join('');
}

/** The one row that `text` is the JSON of. */
function rowOf(text: string): Record<string, unknown> {
  return JSON.parse(text.slice(0, text.indexOf('\n')));
}

describe('JSON', () => {
  test('is one document, a row a line', () => {
    const writer = jsonWriter('document');
    const text = [
      writer.begin(),
      writer.rows([]),
      writer.rows([{ a: 1 }, { b: [] }]),
      writer.rows([{ c: {} }]),
      writer.end({ gaps: [], sources: { tcp: ['netlink', 'proc'] } }),
    ].join('');
    assert.equal(
      text,
      '{"sockeye":1,"rows":[\n{"a":1},\n{"b":[]},\n{"c":{}}\n],' +
        '"gaps":[],"sources":{"tcp":["netlink","proc"]}}\n',
    );
  });

  test('is a line for each row and one for the rest', () => {
    const text = [...renderJson({ rows: [{ a: 1 }, { b: true }], ...typed(END) }, 'lines')].join(
      '',
    );
    assert.equal(text, `{"a":1}\n{"b":true}\n${JSON.stringify(END)}\n`);
  });

  test('without rows is still whole', () => {
    assert.deepEqual(JSON.parse(json([], 'document')), {
      sockeye: 1,
      rows: [],
      gaps: [],
      sources: {},
    });
    assert.equal(json([]), '{"gaps":[],"sources":{}}\n');
  });

  test('comes in pieces, so that a large table is never one string', () => {
    const rows = Array.from({ length: 10_000 }, (_, inode) => ({ inode }));
    const pieces = [...renderJson({ rows, gaps: [], sources: {} })];
    assert.ok(pieces.every((piece) => piece.length < 10_000));
    assert.deepEqual(JSON.parse(pieces.join('')).rows, rows);
  });

  test('has every bit of 64', () => {
    assert.match(json([{ cookie: 2n ** 64n - 1n }]), /^\{"cookie":18446744073709551615\}\n/);
  });

  test('leaves out what is absent, and has bytes as digits', () => {
    const text = json([{ a: undefined, b: Uint8Array.of(0, 10, 255), c: null, d: Number.NaN }]);
    assert.match(text, /^\{"b":"000aff","c":null,"d":null\}\n/);
  });
});

describe('names that are not text', () => {
  const bad = decodeText(binaryToBytes('a\xff\xc3\n'));

  test('are valid Unicode with the exact bytes beside them', () => {
    assert.deepEqual(rowOf(json([{ comm: bad, argv: ['x', bad, ''] }])), {
      comm: 'a\ufffd\ufffd\n',
      commBytes: '61ffc30a',
      argv: ['x', 'a\ufffd\ufffd\n', ''],
      argvBytes: ['78', '61ffc30a', ''],
    });
  });

  test('are not doubled where the model has the bytes itself', () => {
    assert.deepEqual(rowOf(json([{ path: bad, pathBytes: Uint8Array.of(1, 2) }])), {
      path: 'a\ufffd\ufffd\n',
      pathBytes: '0102',
    });
  });

  test('have no bytes beside them where they are text', () => {
    const text = 'nul \0, quote ", backslash \\, é, 😀, U+FFFD \ufffd';
    assert.deepEqual(rowOf(json([{ comm: text }])), { comm: text });
  });
});

test('nothing in a name ends a line, drives a terminal or turns its text around', () => {
  const name =
    '\x1b]0;x\x07\n\r\x7f\x85\x9b2J\u00ad\u061c\u200e\u2028\u2029\u202e\u2066\ufeff\u{e0001}';
  const text = json([{ comm: name, argv: [name] }]);
  assert.match(text, /^[ -~]*\n[ -~]*\n$/);
  assert.deepEqual(rowOf(text), { comm: name, argv: [name] });
});

describe('whatever the model holds', () => {
  const bytes = fc.uint8Array({ maxLength: 12 });
  const leaf: fc.Arbitrary<unknown> = fc.oneof(
    bytes.map(decodeText),
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n }),
    fc.boolean(),
    bytes,
    fc.array(bytes.map(decodeText), { maxLength: 4 }),
  );
  const every = Object.values<object[]>(FULL_ROWS).flat();
  const row = fc.constantFrom(...every).chain((full) => mutated(full, leaf));

  test('JSON says the same', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const document = parseExact(json(rows, 'document')) as { rows: unknown[] };
        assert.deepEqual(document.rows, rows.map(expected));
        const lines = json(rows).trimEnd().split('\n');
        assert.deepEqual(lines.slice(0, -1).map(parseExact), rows.map(expected));
      }),
    );
  });
});

/** A row with some fields replaced, at any depth, and some taken away. */
function mutated(full: object, leaf: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  const fields = Object.entries(full).map(([name, value]): [string, fc.Arbitrary<unknown>] => {
    const plain = typeof value === 'object' && !(value instanceof Uint8Array);
    const deeper = plain && !Array.isArray(value) ? [mutated(value, leaf)] : [];
    return [name, fc.oneof(fc.constant(value), leaf, ...deeper)];
  });
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
}

/** What `parseExact` should find. */
function expected(value: unknown): unknown {
  if (typeof value === 'number') return /^-?\d+$/.test(`${value}`) ? BigInt(`${value}`) : value;
  if (typeof value === 'string') return Buffer.from(value).toString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.map(expected);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const bytes = `${name}Bytes`;
    const beside = bytes in value ? undefined : exactBytes(field);
    return [[name, expected(field)], ...(beside === undefined ? [] : [[bytes, beside]])];
  });
  return Object.fromEntries(fields);
}

/** What stands beside a text, or a list of texts, that is not valid Unicode. */
function exactBytes(value: unknown): string | string[] | undefined {
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  if (!texts.every((text) => typeof text === 'string')) return undefined;
  if (texts.every(isUnicode)) return undefined;
  const digits = texts.map((text) => Buffer.from(encodeText(text)).toString('hex'));
  return Array.isArray(value) ? digits : digits[0];
}

function typed(end: typeof END) {
  return { gaps: end.gaps, sources: { tcp: ['proc' as const] } };
}
