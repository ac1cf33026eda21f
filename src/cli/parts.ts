import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type * as Main from './main.js';

/** Where V8's code of parts may lie: what it has by that name, or undefined. */
export type ReadCode = (name: string) => Buffer | undefined;

interface Part {
  readonly exports: object;
  readonly script: Script;
  readonly bytes: Buffer;
  readonly codeName: string;
  /** It runs from code that had been kept. */
  readonly isKept: boolean;
}

/** The program in parts, as it is installed, each loaded when it is required first. */
export class Parts {
  readonly #loaded = new Map<string, Part>();
  readonly #require: NodeJS.Require;

  /** `places` are asked one after the other for the code of a part. */
  constructor(
    private readonly folder: string,
    private readonly places: readonly ReadCode[],
  ) {
    this.#require = createRequire(join(folder, 'main.cjs'));
  }

  main(): typeof Main {
    return this.#load('./main.cjs') as typeof Main;
  }

  /** By the names that others require them by. */
  get loaded(): string[] {
    return [...this.#loaded.keys()];
  }

  /** Has the code written of what had to be compiled. */
  keep(write: (name: string, code: () => Buffer) => void): void {
    for (const { codeName, script, bytes, isKept } of this.#loaded.values()) {
      if (!isKept) write(codeName, () => withSource(script.createCachedData(), bytes));
    }
  }

  #load(name: string): unknown {
    if (!name.startsWith('./')) return this.#require(name);
    const known = this.#loaded.get(name);
    if (known !== undefined) return known.exports;
    const filename = join(this.folder, name);
    const bytes = readFileSync(filename);
    const source = bytes.toString('latin1');
    const codeName = codeNameOf(source);
    const cachedData = this.#codeOf(codeName, bytes);
    const wrapped = `(function (exports, require, module, __filename) {${source}\n})`;
    const script = new Script(wrapped, { filename, ...(cachedData && { cachedData }) });
    const module = { exports: {} };
    const run: (...values: unknown[]) => void = script.runInThisContext();
    run(module.exports, (other: string) => this.#load(other), module, filename);
    const { exports } = module;
    this.#loaded.set(name, {
      exports,
      script,
      bytes,
      codeName,
      isKept: script.cachedDataRejected === false,
    });
    return exports;
  }

  #codeOf(codeName: string, source: Buffer): Buffer | undefined {
    for (const read of this.places) {
      const code = read(codeName);
      if (code !== undefined) return codeFor(source, code);
    }
    return undefined;
  }
}

const DIGEST = /^\/\* (\w+) \*\//;

/**
 * By what the build put into the part, which it begins with, and by what reads it. V8 refuses code that
 * was made under other flags, and runs that differ in them would make it anew in turns.
 */
function codeNameOf(source: string): string {
  const { version, platform, arch, execArgv, env } = process;
  const flags = [...execArgv, env['NODE_OPTIONS'] ?? ''].join(' ').trim();
  const reader = [version, platform, arch, ...(flags === '' ? [] : [short(flags)])];
  return `${DIGEST.exec(source)?.[1]}.${reader.join('-')}.code`;
}

/** For the name of a file. */
function short(flags: string): string {
  return Buffer.from(flags).toString('base64url').slice(-100);
}

/**
 * V8 ends the process over code that has been damaged. A sum over so many bytes, in a function that is
 * not compiled yet, takes 2 ms; to keep it twice and compare takes less than 0.1. It tells one source
 * from another by its length alone, and a part may be changed by hand: that follows.
 */
function withSource(code: Buffer, source: Buffer): Buffer {
  return Buffer.concat([code, code, source]);
}

function codeFor(source: Buffer, kept: Buffer): Buffer | undefined {
  const end = kept.length - source.length;
  if (end <= 0 || !kept.subarray(end).equals(source)) return undefined;
  const [first, second] = [kept.subarray(0, end / 2), kept.subarray(end / 2, end)];
  return first.equals(second) ? first : undefined;
}
