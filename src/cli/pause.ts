const PAUSE_MS = 1000;

/** Between two listings. Not of node:timers/promises, which would be 1 ms more to start. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}
