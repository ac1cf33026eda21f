import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../../test/fixtures/', import.meta.url);

/** Where a fixture lies: a capture, or a /proc tree for `procRoot`. */
export function fixtureTree(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** A file of the fixtures as a binary string. */
export function fixtureText(path: string): string {
  return readFileSync(new URL(path, folder), 'latin1');
}

/** A capture of the zoo, and what its keeper knew of it. */
export const ZOO_CAPTURE = fixtureTree('linux-6.18-zoo.ndjson');
export const ZOO_CATALOGUE = fixtureTree('linux-6.18-zoo.json');

/** A capture of Windows, as Wine is one. */
export const WINE_CAPTURE = fixtureTree('wine-8.0.ndjson');
