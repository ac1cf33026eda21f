import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parts } from './parts.js';

/**
 * What stands for main.js in the program as it is installed: it runs main.cjs from the code that V8
 * made of it when it was built. To compile it anew is 7 ms of a start of 29. The code is that of one
 * version of Node; by any other the program is compiled as ever.
 */
export function main(argv: readonly string[]): Promise<never> {
  const folder = dirname(fileURLToPath(import.meta.url));
  return new Parts(folder, [(name) => beside(folder, name)]).main().main(argv);
}

function beside(folder: string, name: string): Buffer | undefined {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file) : undefined;
}
