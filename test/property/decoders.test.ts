import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { DecodeError } from '../../src/model/errors.js';
import { fc } from '../support/fast-check.js';
import type { Decoder } from './decoder.js';
import { DECODERS } from './registry.js';

const RUNS = 500;
const LIMIT_MS = 60_000;
const wire = fileURLToPath(new URL('../../src/wire', import.meta.url));

test('the registry has every decoder and parser that src/wire exports', async () => {
  const files = readdirSync(wire, { recursive: true, encoding: 'utf8' });
  const exported: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const names = Object.keys(await import(pathToFileURL(join(wire, file)).href));
    exported.push(
      ...names.filter((name) =>
        /^(read|parse)[A-Z]|(Messages|Attributes|Lines|Pointed)$/.test(name),
      ),
    );
  }
  const registered = DECODERS.map((decoder) => decoder.name);
  assert.deepEqual([...new Set(exported)].sort(), [...registered].sort());
});

describe('a decoder returns or throws a DecodeError, and does so in the end', () => {
  for (const decoder of DECODERS) {
    test(decoder.name, () => {
      for (const vector of decoder.vectors) decoder.run(vector, 'LE');
      bounded(() => {
        fc.assert(
          fc.property(inputs(decoder), order, (bytes, byteOrder) =>
            feed(decoder, bytes, byteOrder),
          ),
          {
            numRuns: RUNS,
          },
        );
        for (const bytes of large(decoder)) feed(decoder, bytes, 'LE');
      });
    });
  }
});

const order = fc.constantFrom('LE' as const, 'BE' as const);

function feed(decoder: Decoder, bytes: Uint8Array, byteOrder: 'LE' | 'BE'): void {
  try {
    decoder.run(bytes, byteOrder);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
  }
}

/** Ends an endless loop, too, which a limit of the test runner cannot. */
function bounded(work: () => void): void {
  Object.assign(globalThis, { work });
  runInThisContext('work()', { timeout: LIMIT_MS });
}

/** Anything at all, and valid input that is cut, has bits turned, or lies about a length. */
function inputs({ vectors }: Decoder): fc.Arbitrary<Uint8Array> {
  const vector = fc.constantFrom(...vectors);
  const at = fc.nat({ max: 400 });
  const cut = fc.tuple(vector, at).map(([bytes, length]) => bytes.slice(0, length));
  const flips = fc.array(fc.tuple(at, fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 8,
  });
  const turned = fc.tuple(vector, flips).map(([bytes, turns]) => {
    const copy = bytes.slice();
    for (const [place, mask] of turns)
      copy.set([(copy[place % copy.length] ?? 0) ^ mask], place % copy.length);
    return copy;
  });
  const absurd = fc.constantFrom(
    [0xff, 0xff],
    [0xff, 0xff, 0xff, 0xff],
    [0, 0],
    [1, 0],
    [0, 0, 0, 0x80],
  );
  const lying = fc.tuple(vector, at, absurd).map(([bytes, place, value]) => {
    const copy = bytes.slice();
    const even = (place % copy.length) & ~1;
    copy.set(value.slice(0, copy.length - even), even);
    return copy;
  });
  const joined = fc.tuple(vector, vector, at).map(([a, b, place]) => {
    return Uint8Array.from([...a.slice(0, place), ...b]);
  });
  return fc.oneof(fc.uint8Array({ maxLength: 600 }), cut, turned, lying, joined);
}

/** Input far larger than any that is real. */
function* large({ vectors }: Decoder): Generator<Uint8Array, void> {
  const size = 1 << 20;
  for (const byte of [0x00, 0x01, 0x04, 0x20, 0x30, 0x3a, 0xff]) {
    yield new Uint8Array(size).fill(byte);
  }
  for (const vector of vectors.slice(0, 2)) {
    const bytes = new Uint8Array(size);
    for (let at = 0; at + vector.length <= size; at += vector.length) bytes.set(vector, at);
    yield bytes;
  }
}
