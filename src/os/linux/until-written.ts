import { nowMs } from '../clock.js';
import { systemCallError } from './libc.js';

const POLL_MS = 0.05;
const PATIENCE_MS = 5000;
const EAGAIN = 11;

const pause = new Int32Array(new SharedArrayBuffer(4));

/**
 * Waits until memory that the kernel writes, in a call that a thread makes, shows what is waited for:
 * the end of the call itself would be told by the event loop, which stands still meanwhile. `call` is
 * named by the error where nothing comes.
 */
export function untilWritten(call: string, isThere: () => boolean): void {
  const startMs = nowMs();
  while (!isThere()) {
    if (nowMs() - startMs > PATIENCE_MS) throw systemCallError(call, EAGAIN);
    Atomics.wait(pause, 0, 0, POLL_MS);
  }
}
