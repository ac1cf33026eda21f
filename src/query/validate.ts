import { parseAddress } from '../model/address.js';
import { NetstatError } from '../model/errors.js';
import { SOCKET_STATES } from '../model/inet.js';
import type { ReadOptions, SocketQuery } from '../model/query.js';
import { SOCKET_PROTOCOLS } from '../model/tables.js';

const UNKNOWN_STATE = /^UNKNOWN\(\d+\)$/;
const MOST_PORT = 65_535;

/**
 * Throws a NetstatError with the code INVALID_QUERY where the query says what cannot be: a typing
 * error must not come back as an empty answer. Types tell most of it, to those who have them.
 */
export function validate(query: SocketQuery & ReadOptions): void {
  if (typeof query !== 'object' || query === null) refuse('a query', query);
  oneOf('protocols', query.protocols, SOCKET_PROTOCOLS);
  oneOf('families', query.families, ['IPv4', 'IPv6']);
  const isNamed = (state: string) => !UNKNOWN_STATE.test(state);
  const { states } = query;
  oneOf('states', Array.isArray(states) ? states.filter(isNamed) : states, SOCKET_STATES);
  for (const field of ['procRoot', 'replay'] as const) text(field, query[field]);
  oneOf('source', query.source === undefined ? undefined : [query.source], [
    'auto',
    'netlink',
    'proc',
  ]);
  for (const end of ['local', 'remote'] as const) {
    const address = query[`${end}Address`];
    text(`${end}Address`, address);
    if (address !== undefined && parseAddress(address) === undefined) {
      refuse(`${end}Address`, address);
    }
    const port = query[`${end}Port`];
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= MOST_PORT)) {
      refuse(`${end}Port`, port);
    }
  }
}

function text(field: string, value: unknown): void {
  if (value !== undefined && (typeof value !== 'string' || value.includes('\0'))) {
    refuse(field, value);
  }
}

function oneOf(field: string, values: unknown, allowed: readonly unknown[]): void {
  if (values !== undefined && !Array.isArray(values)) refuse(field, values);
  for (const value of values ?? []) if (!allowed.includes(value)) refuse(field, value, allowed);
}

function refuse(field: string, value: unknown, allowed?: readonly unknown[]): never {
  const choice = allowed === undefined ? '' : `: one of ${allowed.join(', ')}`;
  throw new NetstatError('INVALID_QUERY', `${field} cannot be ${JSON.stringify(value)}${choice}`);
}
