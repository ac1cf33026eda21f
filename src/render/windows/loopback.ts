import type { Interface } from '../../model/interfaces.js';

/** Whether it leads to this host alone. */
export function isLoopback({ hardwareTypeName, flags }: Interface): boolean {
  return hardwareTypeName === 'loopback' || flags?.includes('LOOPBACK') === true;
}
