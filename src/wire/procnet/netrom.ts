import type { NetromNeighbour } from '../../model/legacy-neighbours.js';
import type { NetromNextHop, NetromRoute } from '../../model/legacy-routes.js';
import type { LegacyTimer, NetromSocket, NetromState } from '../../model/legacy-sockets.js';
import { decodeBinary } from '../../model/text.js';
import { nameOf, type Unknown } from '../names.js';
import { Columns, restOfCallsigns } from './columns.js';
import type { Fields } from './fields.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** NR_STATE_*. include/net/netrom.h */
const STATES: readonly Exclude<NetromState, Unknown>[] = [
  'LISTENING',
  'CONNECT_SENT',
  'DISCONNECT_SENT',
  'ESTABLISHED',
];

/** A line of /proc/net/nr. net/netrom/af_netrom.c nr_info_show */
export function parseNetromSocketLine(line: string): NetromSocket {
  const columns = new Columns(line, '/proc/net/nr');
  const userCallsign = columns.callsign();
  const remoteCallsign = columns.callsign();
  const localCallsign = columns.callsign();
  const fields = columns.rest();
  const row: NetromSocket = {
    family: 'netrom',
    ...fields.interfaceName(),
    ...(userCallsign !== undefined && { userCallsign }),
    ...(localCallsign !== undefined && { localCallsign }),
    ...(remoteCallsign !== undefined && { remoteCallsign }),
    circuit: circuit(fields),
    remoteCircuit: circuit(fields),
    state: nameOf(STATES, fields.decimal()),
    sendState: fields.decimal(),
    receiveState: fields.decimal(),
    acknowledgeState: fields.decimal(),
    t1: timer(fields, SECOND_MS),
    t2: timer(fields, SECOND_MS),
    t4: timer(fields, SECOND_MS),
    idle: timer(fields, MINUTE_MS),
    ...retries(fields),
    window: fields.decimal(),
    sendQueue: fields.decimal(),
    receiveQueue: fields.decimal(),
  };
  const inode = fields.decimal();
  if (inode !== 0) row.inode = inode;
  return row;
}

function circuit(fields: Fields): NetromSocket['circuit'] {
  const match = /^([0-9a-f]{2})\/([0-9a-f]{2})$/i.exec(fields.text());
  const [, index = '', id = ''] = match ?? fields.fail('no circuit');
  return { index: Number.parseInt(index, 16), id: Number.parseInt(id, 16) };
}

function timer(fields: Fields, unitMs: number): LegacyTimer {
  const [left, period] = fields.ratio();
  return { expiresMs: left * unitMs, periodMs: period * unitMs };
}

function retries(fields: Fields): Pick<NetromSocket, 'retries' | 'maxRetries'> {
  const [count, most] = fields.ratio();
  return { retries: count, maxRetries: most };
}

/** A line of /proc/net/nr_nodes. net/netrom/nr_route.c nr_node_show */
export function parseNetromNodeLine(line: string): NetromRoute {
  const columns = new Columns(line, '/proc/net/nr_nodes');
  const destination = columns.knownCallsign();
  const mnemonic = decodeBinary(columns.take(7));
  const fields = columns.rest();
  const which = fields.decimal();
  const count = fields.decimal();
  const nextHops: NetromNextHop[] = [];
  while (nextHops.length < count) {
    nextHops.push({
      quality: fields.decimal(),
      obsolescence: fields.decimal(),
      neighbour: fields.decimal(),
    });
  }
  return {
    family: 'netrom',
    kind: 'route',
    destination,
    ...(mnemonic !== '*' && { mnemonic }),
    nextHops,
    // Counted from 1, and one too many where all have failed.
    ...(which >= 1 && which <= count && { selected: which - 1 }),
  };
}

/** A line of /proc/net/nr_neigh. nr_neigh_show */
export function parseNetromNeighbourLine(line: string): NetromNeighbour {
  const source = '/proc/net/nr_neigh';
  const columns = new Columns(line, source);
  const number = columns.number();
  const callsign = columns.knownCallsign();
  const fields = columns.rest();
  return {
    family: 'netrom',
    number,
    callsign,
    ...fields.interfaceName(),
    quality: fields.decimal(),
    locked: fields.decimal() !== 0,
    routeCount: fields.decimal(),
    failures: fields.decimal(),
    digipeaters: restOfCallsigns(fields, source),
  };
}
