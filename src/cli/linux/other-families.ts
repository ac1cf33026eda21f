import { accessSync } from 'node:fs';
import type { NetstatOptions } from './options.js';
import type { Section } from './sections.js';

/** Files below /proc of what is not listed yet. */
const FILES = {
  groups: ['net/igmp'],
} as const satisfies Partial<Record<Section, readonly string[]>>;

export type OtherFamily = keyof typeof FILES;

/** Whether the kernel has the family, so that there may be something to show. Captures have none. */
export function isPresent(family: OtherFamily, { extensions }: NetstatOptions): boolean {
  const { replayFile, procRoot = '/proc' } = extensions;
  return replayFile === undefined && FILES[family].some((file) => exists(`${procRoot}/${file}`));
}

function exists(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
