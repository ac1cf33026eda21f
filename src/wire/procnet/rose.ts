import type { RoseNeighbour } from '../../model/legacy-neighbours.js';
import type { RoseCircuit, RoseCircuitEnd, RoseRoute } from '../../model/legacy-routes.js';
import type { RoseSocket } from '../../model/legacy-sockets.js';
import { callStateOf } from '../call-state.js';
import { Columns, restOfCallsigns } from './columns.js';
import type { Fields } from './fields.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const ADDRESS_WIDTH = 10;

/** A line of /proc/net/rose. net/rose/af_rose.c rose_info_show */
export function parseRoseSocketLine(line: string): RoseSocket {
  const columns = new Columns(line, '/proc/net/rose');
  const remoteAddress = address(columns.take(ADDRESS_WIDTH));
  const remoteCallsign = columns.callsign();
  const localAddress = address(columns.take(ADDRESS_WIDTH));
  const localCallsign = columns.callsign();
  const fields = columns.rest();
  const device = fields.interfaceName();
  const channel = fields.hexadecimal();
  const neighbour = fields.decimal();
  const row: RoseSocket = {
    family: 'rose',
    ...device,
    ...(localAddress !== undefined && { localAddress }),
    ...(localCallsign !== undefined && { localCallsign }),
    ...(remoteAddress !== undefined && { remoteAddress }),
    ...(remoteCallsign !== undefined && { remoteCallsign }),
    channel,
    ...(neighbour !== 0 && { neighbour }),
    state: callStateOf(fields.decimal()),
    sendState: fields.decimal(),
    receiveState: fields.decimal(),
    acknowledgeState: fields.decimal(),
    expiresMs: fields.decimal() * SECOND_MS,
    t1Ms: fields.decimal() * SECOND_MS,
    t2Ms: fields.decimal() * SECOND_MS,
    t3Ms: fields.decimal() * SECOND_MS,
    holdBackMs: fields.decimal() * SECOND_MS,
    idle: idle(fields),
    sendQueue: fields.decimal(),
    receiveQueue: fields.decimal(),
  };
  const inode = fields.decimal();
  if (inode !== 0) row.inode = inode;
  return row;
}

function idle(fields: Fields): RoseSocket['idle'] {
  const [left, period] = fields.ratio();
  return { expiresMs: left * MINUTE_MS, periodMs: period * MINUTE_MS };
}

function address(text: string): string | undefined {
  return text === '*' ? undefined : text;
}

/** A line of /proc/net/rose_nodes. net/rose/rose_route.c rose_node_show */
export function parseRoseNodeLine(line: string): RoseRoute {
  const columns = new Columns(line, '/proc/net/rose_nodes');
  const destination = address(columns.take(ADDRESS_WIDTH));
  const fields = columns.rest();
  const digits = fields.decimal();
  const count = fields.decimal();
  const neighbours: number[] = [];
  while (neighbours.length < count) neighbours.push(fields.decimal());
  return {
    family: 'rose',
    kind: 'route',
    ...(destination !== undefined && { destination }),
    digits,
    neighbours,
  };
}

/** A line of /proc/net/rose_neigh. rose_neigh_show */
export function parseRoseNeighbourLine(line: string): RoseNeighbour {
  const source = '/proc/net/rose_neigh';
  const columns = new Columns(line, source);
  const number = columns.number();
  const callsign = columns.knownCallsign();
  const fields = columns.rest();
  return {
    family: 'rose',
    number,
    callsign,
    ...fields.interfaceName(),
    routeCount: fields.decimal(),
    circuitCount: fields.decimal(),
    mode: fields.text() === 'DCE' ? 'DCE' : 'DTE',
    restarted: fields.text() === 'yes',
    t0ExpiresMs: fields.decimal() * SECOND_MS,
    failureExpiresMs: fields.decimal() * SECOND_MS,
    digipeaters: restOfCallsigns(fields, source),
  };
}

/** A line of /proc/net/rose_routes. rose_route_show */
export function parseRoseCircuitLine(line: string): RoseCircuit {
  const columns = new Columns(`${line} `, '/proc/net/rose_routes');
  const source = circuitEnd(columns, 6);
  const destination = circuitEnd(columns, 1);
  return {
    family: 'rose',
    kind: 'circuit',
    ...(source !== undefined && { source }),
    ...(destination !== undefined && { destination }),
  };
}

/** Stars and zeros where that side is gone. */
function circuitEnd(columns: Columns, blanks: number): RoseCircuitEnd | undefined {
  const channel = columns.take(3, 2);
  if (!/^[0-9a-f]{3}$/i.test(channel)) columns.fail('no channel');
  const where = address(columns.take(ADDRESS_WIDTH, 2));
  const callsign = columns.callsign(2);
  const neighbour = columns.number(blanks);
  if (neighbour === 0) return undefined;
  return {
    channel: Number.parseInt(channel, 16),
    ...(where !== undefined && { address: where }),
    ...(callsign !== undefined && { callsign }),
    neighbour,
  };
}
