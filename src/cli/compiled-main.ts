import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import type * as Main from './main.js';

/**
 * What stands for main.js in the program as it is installed: it runs main.cjs from the code that V8
 * made of it when it was built. To compile it anew is 12 ms of a start of 40. The code is that of one
 * version of Node; by any other the program is compiled as ever.
 */
export function main(argv: readonly string[]): Promise<never> {
  const file = join(dirname(fileURLToPath(import.meta.url)), 'main.cjs');
  return runProgram(compileProgram(file), file).main(argv);
}

/** Where the code for this Node lies. */
export function codeFile(file: string): string {
  const { version, platform, arch } = process;
  return `${file}.${version}-${platform}-${arch}.code`;
}

export function compileProgram(file: string): Script {
  const code = codeFile(file);
  const source = readFileSync(file, 'latin1');
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  return new Script(wrapped, {
    filename: file,
    ...(existsSync(code) && { cachedData: readFileSync(code) }),
  });
}

export function runProgram(script: Script, file: string): typeof Main {
  const module = { exports: {} };
  const run: (...values: unknown[]) => void = script.runInThisContext();
  run(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports as typeof Main;
}
