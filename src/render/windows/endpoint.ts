import type { InetSocket } from '../../model/inet.js';
import { escapeText } from '../escape.js';
import type { ServiceProtocol } from '../names.js';
import type { WindowsStyle } from './style.js';

const LINK_LOCAL = /^fe[89ab]/;

/** Always numbers: `10.0.0.1:80`, `[fe80::1%12]:80`. */
export function localEndpoint(row: InetSocket): string {
  return `${hostNumber(row, row.localAddress)}:${row.localPort}`;
}

/** Names where they are sought and found; of a host's without -f only the first part. */
export function foreignEndpoint(
  row: InetSocket,
  address: string,
  port: number,
  protocol: ServiceProtocol,
  { names, fullNames }: WindowsStyle,
): string {
  if (names.host === undefined && names.service === undefined) {
    return `${hostNumber(row, address)}:${port}`;
  }
  const name = names.host?.(address);
  const host =
    name === undefined ? hostNumber(row, address) : escapeText(fullNames ? name : shortName(name));
  const service = port === 0 ? undefined : names.service?.(port, protocol);
  return `${host}:${service === undefined ? port : escapeText(service)}`;
}

/** The address of a family in brackets where it has colons, and its zone. */
function hostNumber({ family, interfaceIndex }: InetSocket, address: string): string {
  if (family === 'IPv4') return address;
  const zone = interfaceIndex !== undefined && LINK_LOCAL.test(address) ? `%${interfaceIndex}` : '';
  return `[${address}${zone}]`;
}

function shortName(name: string): string {
  return name.split('.', 1)[0] || name;
}
