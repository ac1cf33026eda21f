import type { Layout } from '../../../wire/bpf/layout.js';
import type { OwnDirectory } from '../own-directory.js';

const MOST_BYTES = 4096;

/** What is kept, for which kernel (its build id) and which programs, and the keys that it has. */
export interface Kept<Key extends string> {
  kernel: string;
  name: string;
  keys: readonly Key[];
}

/** What was read of a kernel's types, as far as it is as it was written. */
export function readKept<Key extends string>(
  directory: OwnDirectory,
  kept: Kept<Key>,
): Layout<Key> | undefined {
  const text = directory.read(fileOf(kept), MOST_BYTES)?.toString('latin1');
  return text === undefined ? undefined : layoutIn(text, kept);
}

export function keep<Key extends string>(
  directory: OwnDirectory,
  kept: Kept<Key>,
  layout: Layout<Key>,
): void {
  directory.write(fileOf(kept), () => textOf(kept, layout));
}

function fileOf({ kernel, name }: Kept<string>): string {
  return `${kernel}-${name}`;
}

/** The kernel, the numbers in their order, and what tells whether a byte of it has turned. */
function textOf<Key extends string>(kept: Kept<Key>, layout: Layout<Key>): string {
  const numbers = kept.keys.map((key) => `${key}=${layout[key]}`);
  const line = `${fileOf(kept)} ${numbers.join(' ')}`;
  return `${line} ${checksum(line)}\n`;
}

function layoutIn<Key extends string>(text: string, kept: Kept<Key>): Layout<Key> | undefined {
  const layout = Object.fromEntries(
    Array.from(text.matchAll(/ (\w+)=(\d+)/g), ([, key, value]) => [key, Number(value)]),
  ) as Layout<Key>;
  // All of it, and nothing but what we would have written.
  return textOf(kept, layout) === text ? layout : undefined;
}

/** FNV-1a, 32 bits: against accidents, for nobody else can write here. */
function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'latin1')) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
