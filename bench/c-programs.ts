import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = new URL('../../bench/c/', import.meta.url);

/** The programs of bench/c, compiled for this run. */
export interface CPrograms {
  walk: string;
  cost: string;
  remove(): void;
}

/** Or the reason why there are none. */
export function compileC(): CPrograms | string {
  const directory = mkdtempSync(join(tmpdir(), 'sockeye-bench-'));
  const remove = () => rmSync(directory, { recursive: true });
  const compiled = (name: string): string => {
    const program = join(directory, name);
    const source = fileURLToPath(new URL(`${name}.c`, SOURCES));
    const { error, status, stderr } = spawnSync('cc', ['-O2', '-o', program, source]);
    if (error !== undefined) throw error;
    if (status !== 0) throw new Error(`cc ${source}: ${stderr}`);
    return program;
  };
  try {
    return { walk: compiled('walk'), cost: compiled('cost'), remove };
  } catch (error) {
    remove();
    return `no C compiler: ${(error as Error).message}`;
  }
}
