import { foreignInterface } from './ffi.js';

/**
 * Ends the process at once, whatever threads still wait: process.exit joins those of libuv's pool,
 * and one that waits for a name server that never answers makes that ten seconds or more. What was
 * written must have reached its file before. Without koffi no look-up blocks a thread.
 */
export function leave(code: number): never {
  const ffi = process.platform === 'win32' ? null : foreignInterface();
  ffi?.load(null).func('void _exit(int status)')(code);
  process.exit(code);
}
