import { LAYOUT_KEYS, type TaskFileLayout } from '../../../wire/bpf/task-file-layout.js';
import type { OwnDirectory } from '../own-directory.js';

const MOST_BYTES = 4096;

/** What was read of a kernel's types, as far as it is as it was written. `kernel` is its build id. */
export function readLayout(directory: OwnDirectory, kernel: string): TaskFileLayout | undefined {
  const text = directory.read(kernel, MOST_BYTES)?.toString('latin1');
  return text === undefined ? undefined : layoutIn(text, kernel);
}

export function writeLayout(directory: OwnDirectory, kernel: string, layout: TaskFileLayout): void {
  directory.write(kernel, () => textOf(kernel, layout));
}

/** The kernel, the numbers in their order, and what tells whether a byte of it has turned. */
function textOf(kernel: string, layout: TaskFileLayout): string {
  const line = `${kernel} ${LAYOUT_KEYS.map((key) => `${key}=${layout[key]}`).join(' ')}`;
  return `${line} ${checksum(line)}\n`;
}

function layoutIn(text: string, kernel: string): TaskFileLayout | undefined {
  const layout = Object.fromEntries(
    Array.from(text.matchAll(/ (\w+)=(\d+)/g), ([, key, value]) => [key, Number(value)]),
  ) as TaskFileLayout;
  // All of it, and nothing but what we would have written.
  return textOf(kernel, layout) === text ? layout : undefined;
}

/** FNV-1a, 32 bits: against accidents, for nobody else can write here. */
function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'latin1')) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}
