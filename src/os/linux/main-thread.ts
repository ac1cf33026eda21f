import { readlinkSync } from 'node:fs';

/**
 * Whether this is no worker: the first thread of a process has the process's number. Asked of the
 * system, for Node's module that knows brings its streams along, 3 ms of a listing with owners.
 */
export function isMainThread(): boolean {
  try {
    const [process, , thread] = readlinkSync('/proc/thread-self').split('/');
    return thread === process;
  } catch {
    return false;
  }
}
