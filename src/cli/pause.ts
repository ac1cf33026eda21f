/** Between two listings. Not of node:timers/promises, which would be 1 ms more to start. */
export function pause(pauseMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs));
}
