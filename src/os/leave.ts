import { loadedInterface } from './ffi.js';

/**
 * Ends the process at once. process.exit takes down the heap first, which of a long listing is a
 * tenth of the whole time, and joins the threads of libuv's pool: one that waits for a name server
 * that never answers makes that ten seconds or more. What was written must have reached its file
 * before. Without koffi no look-up blocks a thread.
 */
export function leave(code: number): never {
  const ffi = loadedInterface();
  if (process.platform === 'win32') {
    ffi?.load('kernel32.dll').func('void ExitProcess(uint32_t status)')(code);
  } else {
    ffi?.load(null).func('void _exit(int status)')(code);
  }
  process.exit(code);
}
