import type { Interface } from '../../model/interfaces.js';

/**
 * Those that IP uses, which are all that netstat of Windows knows of: below them Windows has filters
 * and others, which count the same packets again. All, of a system that does not tell.
 */
export function ipInterfaces(interfaces: readonly Interface[]): readonly Interface[] {
  const tells = interfaces.some(({ protocols }) => protocols !== undefined);
  return tells ? interfaces.filter(({ protocols = [] }) => protocols.length > 0) : interfaces;
}

/** Whether it leads to this host alone. */
export function isLoopback({ hardwareTypeName, flags }: Interface): boolean {
  return hardwareTypeName === 'loopback' || flags?.includes('LOOPBACK') === true;
}
