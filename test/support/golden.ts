import { readFileSync } from 'node:fs';

const folder = new URL('../../../test/golden/', import.meta.url);

/**
 * A golden file: what a program prints, below lines that begin with `#`, which say where its form was
 * learnt.
 */
export function golden(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8').replace(/^(#.*\n)+/, '');
}
