import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);
const netstat = join(dirname(resolve('sockeye/package.json')), 'dist/bin/netstat.cjs');

const LIMIT_MS = 60_000;

/** The lines that a program prints, on either stream; undefined where there is none, or no such program. */
export function linesOf(program, ...args) {
  const { stdout, stderr, error } = spawnSync(program, args, {
    timeout: LIMIT_MS,
    windowsHide: true,
  });
  if (error !== undefined) return;
  const text = `${stdout.toString('latin1')}${stderr.toString('latin1')}`;
  return text.trim() === '' ? undefined : text.split(/\r?\n/);
}

/** What our netstat prints. */
export function linesOfOurs(...args) {
  return linesOf(process.execPath, netstat, ...args) ?? [];
}

/** The objects that a pipeline of PowerShell yields; undefined where there is no PowerShell. */
export function objectsOf(pipeline) {
  const command = `@(${pipeline}) | ConvertTo-Json -Compress`;
  const lines = linesOf('powershell.exe', '-NoProfile', '-NonInteractive', '-Command', command);
  try {
    const parsed = JSON.parse(lines?.join('') ?? '');
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    return;
  }
}
