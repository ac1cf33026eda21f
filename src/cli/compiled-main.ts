import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeptCode } from './kept-code.js';
import { Parts } from './parts.js';

/**
 * What stands for main.js in the program as it is installed: it runs the parts from the code that V8
 * made of them before, for to compile them anew is 8 ms of a start of 36. The code is that of one version
 * of Node. The build leaves its own; what that is not for, an earlier run has left.
 */
export function main(argv: readonly string[]): Promise<never> {
  const folder = import.meta.dirname;
  const kept = new KeptCode();
  const parts = new Parts(folder, [
    (name) => kept.read(name),
    (name) => readIfThere(join(folder, name)),
  ]);
  const keep = () => parts.keep((name, code) => kept.write(name, code));
  return parts.main().main(argv, undefined, keep);
}

/** What cannot be read, whoever installed it, is compiled as if it were not there. */
export function readIfThere(file: string): Buffer | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
