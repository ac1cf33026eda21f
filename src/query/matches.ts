import { canonicalAddress } from '../model/address.js';
import type { SocketQuery } from '../model/query.js';
import type { Socket } from '../model/tables.js';

type Test = (socket: Socket) => boolean;

/**
 * The part of a query that a row can be held against, as one test; undefined where the query
 * restricts nothing, so that a table of a hundred thousand rows is not walked for nothing. An IPv4
 * address also finds the IPv6 sockets that carry it mapped.
 */
export function matcher(query: SocketQuery): Test | undefined {
  const tests: Test[] = [];
  const { families, states } = query;
  if (families !== undefined)
    tests.push((socket) => !('family' in socket) || families.includes(socket.family));
  if (states !== undefined) {
    tests.push((socket) => !('family' in socket) || states.includes(socket.state));
  }
  for (const end of ['local', 'remote'] as const) {
    const port = query[`${end}Port`];
    if (port !== undefined) tests.push((socket) => portOf(socket, `${end}Port`) === port);
    const address = query[`${end}Address`];
    if (address !== undefined) tests.push(addressTest(`${end}Address`, address));
  }
  if (tests.length === 0) return undefined;
  return (socket) => tests.every((test) => test(socket));
}

function portOf(socket: Socket, field: 'localPort' | 'remotePort'): number | undefined {
  return 'family' in socket ? socket[field] : undefined;
}

function addressTest(field: 'localAddress' | 'remoteAddress', wanted: string): Test {
  const canonical = canonicalAddress(wanted);
  const is = (address: string | undefined) =>
    address !== undefined && (address === wanted || canonicalAddress(address) === canonical);
  return (socket) => {
    if (socket.protocol === 'sctp') return (socket[`${field}es`] ?? []).some(is);
    return 'family' in socket && is(socket[field]);
  };
}
