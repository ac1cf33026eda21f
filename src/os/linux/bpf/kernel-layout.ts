import { endianness } from 'node:os';
import { NetstatError } from '../../../model/errors.js';
import { readBuildId } from '../../../wire/bpf/build-id.js';
import { keysOf, type Layout, readLayout, type Wanted } from '../../../wire/bpf/layout.js';
import { Reader } from '../../../wire/reader.js';
import { readChunks } from '../../chunks.js';
import { ROOTS } from '../own-directory.js';
import { keep, readKept } from './layout-cache.js';

const NOTES = '/sys/kernel/notes';
const TYPES = '/sys/kernel/btf/vmlinux';

/**
 * What programs want to know of the running kernel. Its types are megabytes to go through, 20 ms: done
 * once for each kernel where the outcome can be kept. Yields after each piece of work.
 */
export function* kernelLayout<Field extends string, Type extends string, Size extends string>(
  wanted: Wanted<Field, Type, Size>,
): Generator<void, Layout<Field | Type | Size>> {
  // Other users may load no programs as a rule, and need no layout.
  const kernel = process.geteuid?.() === 0 ? buildId() : undefined;
  const kept = kernel && { kernel, name: wanted.name, keys: keysOf(wanted) };
  const known = kept && readKept(ROOTS, kept);
  if (known) return known;
  const layout = yield* readLayout(yield* types(), endianness(), wanted);
  if (kept) keep(ROOTS, kept, layout);
  return layout;
}

function* types(): Generator<void, Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (const chunk of readChunks(TYPES)) {
    chunks.push(Uint8Array.from(chunk));
    yield;
  }
  return Buffer.concat(chunks);
}

function buildId(): string | undefined {
  try {
    const chunks = Array.from(readChunks(NOTES), (chunk) => Uint8Array.from(chunk));
    return readBuildId(new Reader(Buffer.concat(chunks), endianness(), NOTES));
  } catch (error) {
    if (error instanceof NetstatError) return undefined;
    throw error;
  }
}
