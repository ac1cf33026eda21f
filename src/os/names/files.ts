import { readFileSync } from 'node:fs';

/** A file of the system's as a binary string, one character a byte; empty where there is none. */
export function readSystemFile(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
