import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PeerRun } from './peer.js';
import type { Finished } from './process.js';

/**
 * Runs many commands, one after the other, from one shell: to start each from here takes several
 * times as long. `runShell` runs the shell with the words given. Output is byte strings.
 */
export async function manyRuns(
  commands: readonly (readonly string[])[],
  runShell: (words: readonly string[]) => Promise<Finished>,
): Promise<PeerRun[]> {
  const directory = mkdtempSync(join(tmpdir(), 'sockeye-'));
  try {
    chmodSync(directory, 0o777);
    const script = join(directory, 'script');
    const lines = commands.map(
      (words, at) => `${words.map(quoted).join(' ')} >${at}.out 2>${at}.err; echo $? >${at}.code`,
    );
    writeFileSync(script, [`cd ${quoted(directory)}`, 'exec </dev/null', ...lines, ''].join('\n'));
    const { code, stderr } = await runShell([script]);
    if (code !== 0 || stderr.length > 0) throw new Error(`sh: ${code} ${stderr}`);
    const read = (name: string) => readFileSync(join(directory, name), 'latin1');
    return commands.map((_, at) => ({
      exitCode: Number(read(`${at}.code`)),
      stdout: read(`${at}.out`),
      stderr: read(`${at}.err`),
    }));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
