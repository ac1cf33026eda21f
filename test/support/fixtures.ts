import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../test/fixtures/', import.meta.url);

/** A /proc tree of the fixtures, for `procRoot`. */
export function fixtureTree(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** A file of the fixtures as a binary string. */
export function fixtureText(path: string): string {
  return readFileSync(new URL(path, folder), 'latin1');
}
