import { endianness } from 'node:os';
import { NetstatError } from '../../../model/errors.js';
import { readBuildId } from '../../../wire/bpf/build-id.js';
import { readTaskFileLayout, type TaskFileLayout } from '../../../wire/bpf/task-file-layout.js';
import { Reader } from '../../../wire/reader.js';
import { readChunks } from '../../chunks.js';
import { ROOTS } from '../own-directory.js';
import { readLayout, writeLayout } from './layout-cache.js';

const NOTES = '/sys/kernel/notes';
const TYPES = '/sys/kernel/btf/vmlinux';

/**
 * The running kernel's layout. Its types are megabytes to go through, 20 ms: done once for each
 * kernel where the outcome can be kept. Yields after each piece of work.
 */
export function* kernelLayout(): Generator<void, TaskFileLayout> {
  // Other users may load no programs as a rule, and need no layout.
  const kernel = process.geteuid?.() === 0 ? buildId() : undefined;
  if (kernel === undefined) return yield* readTypes();
  const known = readLayout(ROOTS, kernel);
  if (known !== undefined) return known;
  const layout = yield* readTypes();
  writeLayout(ROOTS, kernel, layout);
  return layout;
}

function* readTypes(): Generator<void, TaskFileLayout> {
  const chunks: Uint8Array[] = [];
  for (const chunk of readChunks(TYPES)) {
    chunks.push(Uint8Array.from(chunk));
    yield;
  }
  return yield* readTaskFileLayout(Buffer.concat(chunks), endianness());
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
