import { bytesOf } from './byte-string.js';

/**
 * One piece of output, in the order in which it was written. The C programs leave stdout to a
 * buffer: where it is no terminal, all of stderr comes before it.
 */
export interface Write {
  readonly stream: 'stdout' | 'stderr';
  readonly bytes: Uint8Array;
}

export function toStdout(byteString: string): Write {
  return { stream: 'stdout', bytes: bytesOf(byteString) };
}

export function toStderr(byteString: string): Write {
  return { stream: 'stderr', bytes: bytesOf(byteString) };
}
