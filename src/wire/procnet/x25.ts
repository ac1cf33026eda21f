import type { X25Circuit, X25Route } from '../../model/legacy-routes.js';
import type { X25Socket } from '../../model/legacy-sockets.js';
import { decodeBinary } from '../../model/text.js';
import { callStateOf } from '../call-state.js';
import { Columns } from './columns.js';
import { Fields } from './fields.js';

const SECOND_MS = 1000;
const ADDRESS_WIDTH = 15;

/** A line of /proc/net/x25/socket. net/x25/x25_proc.c x25_seq_socket_show */
export function parseX25SocketLine(line: string): X25Socket {
  const fields = new Fields(line, '/proc/net/x25/socket');
  const remoteAddress = address(fields);
  const localAddress = address(fields);
  const row: X25Socket = {
    family: 'x25',
    ...fields.interfaceName(),
    ...(localAddress !== undefined && { localAddress }),
    ...(remoteAddress !== undefined && { remoteAddress }),
    channel: fields.hexadecimal(),
    state: callStateOf(fields.decimal()),
    sendState: fields.decimal(),
    receiveState: fields.decimal(),
    acknowledgeState: fields.decimal(),
    expiresMs: fields.decimal() * SECOND_MS,
    t2Ms: fields.decimal() * SECOND_MS,
    t21Ms: fields.decimal() * SECOND_MS,
    t22Ms: fields.decimal() * SECOND_MS,
    t23Ms: fields.decimal() * SECOND_MS,
    sendQueue: fields.decimal(),
    receiveQueue: fields.decimal(),
  };
  const inode = fields.decimal();
  if (inode !== 0) row.inode = inode;
  return row;
}

/** Digits, of which a hostile peer can make signs up to `?`; a star where there are none. */
function address(fields: Fields): string | undefined {
  const text = fields.text();
  if (text === '*') return undefined;
  if (!/^[0-?]{1,15}$/.test(text)) fields.fail(`address ${text.slice(0, 20)}`);
  return text;
}

/** A line of /proc/net/x25/route: the address is what the administrator wrote. x25_seq_route_show */
export function parseX25RouteLine(line: string): X25Route {
  const columns = new Columns(line, '/proc/net/x25/route');
  const destination = decodeBinary(columns.take(ADDRESS_WIDTH));
  const fields = columns.rest();
  return {
    family: 'x25',
    kind: 'route',
    destination,
    digits: fields.decimal(),
    ...fields.interfaceName(),
  };
}

/** A line of /proc/net/x25/forward. x25_seq_forward_show */
export function parseX25ForwardLine(line: string): X25Circuit {
  const fields = new Fields(line, '/proc/net/x25/forward');
  const channel = fields.decimal();
  return {
    family: 'x25',
    kind: 'circuit',
    channel,
    interfaceNames: [fields.name(), fields.name()],
  };
}
