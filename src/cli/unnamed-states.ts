import type { SocketState } from '../model/inet.js';

/**
 * States that have no name: by the numbers that Windows gives DELETE_TCB and RESERVED, and those that a
 * newer kernel may come to use. Of Linux 12 and 13 have names, and a query has room for 31.
 */
export const UNNAMED_STATES: readonly SocketState[] = [
  0,
  12,
  ...Array.from({ length: 18 }, (_, at) => 14 + at),
  100,
].map((number) => `UNKNOWN(${number})` as const);
