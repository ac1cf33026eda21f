import { createRequire } from 'node:module';

/**
 * Whether this is not a worker. Node's module that tells is loaded here, where somebody asks, for it
 * brings the streams along: 3 ms of a start that has no use for them.
 */
export function isMainThread(): boolean {
  const require = createRequire(import.meta.url);
  return (require('node:worker_threads') as { isMainThread: boolean }).isMainThread;
}
