import { DecodeError } from '../../model/errors.js';
import type { Ax25Address } from '../../model/legacy-addresses.js';
import type { Ax25Route } from '../../model/legacy-routes.js';
import type { Ax25Socket, Ax25State, Digipeater, LegacyTimer } from '../../model/legacy-sockets.js';
import { nameOf, type Unknown } from '../names.js';
import { Columns, parseCallsign, restOfCallsigns } from './columns.js';
import { Fields } from './fields.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** AX25_STATE_*. include/net/ax25.h */
const STATES: readonly Exclude<Ax25State, Unknown>[] = [
  'LISTENING',
  'SABM_SENT',
  'DISC_SENT',
  'ESTABLISHED',
  'RECOVERY',
];

/** A pointer, the interface, both callsigns with what follows the second, and all else. */
const SOCKET = /^[^ ]+ ([^ ]+) ([^ ]+) ([^ ]+) (.*)$/s;

/** A line of /proc/net/ax25, which has no heading. net/ax25/af_ax25.c ax25_info_show */
export function parseAx25SocketLine(line: string): Ax25Socket {
  const source = '/proc/net/ax25';
  const [, device = '', local = '', path = '', rest = ''] = SOCKET.exec(line) ?? [];
  const [remote = '', ...others] = path.split(',');
  const fields = new Fields(rest, source);
  const localCallsign = parseCallsign(local.replace(/\*$/, '') || '*', source);
  const remoteCallsign = parseCallsign(remote, source);
  const row: Ax25Socket = {
    family: 'ax25',
    ...new Fields(device, source).interfaceName(),
    ...(localCallsign !== undefined && { localCallsign }),
    ...(remoteCallsign !== undefined && { remoteCallsign }),
    digipeaters: others.map((text) => digipeaterOf(text, source)),
    digipeating: local.length > 1 && local.endsWith('*'),
    state: nameOf(STATES, fields.decimal()),
    sendState: fields.decimal(),
    receiveState: fields.decimal(),
    acknowledgeState: fields.decimal(),
    t1: timer(fields, SECOND_MS),
    t2: timer(fields, SECOND_MS),
    t3: timer(fields, SECOND_MS),
    idle: timer(fields, MINUTE_MS),
    retries: fields.decimal(),
    maxRetries: fields.decimal(),
    roundTripMs: fields.decimal() * SECOND_MS,
    window: fields.decimal(),
    packetBytes: fields.decimal(),
  };
  // Stars where no user has it.
  if (fields.peek() === '*') return row;
  row.sendQueue = fields.decimal();
  row.receiveQueue = fields.decimal();
  const inode = fields.decimal();
  if (inode !== 0) row.inode = inode;
  return row;
}

function digipeaterOf(text: string, source: string): Digipeater {
  const repeated = text.endsWith('*');
  const callsign = parseCallsign(repeated ? text.slice(0, -1) : text, source);
  if (callsign === undefined) throw new DecodeError(source, 0, 'a digipeater without a callsign');
  return { callsign, repeated };
}

function timer(fields: Fields, unitMs: number): LegacyTimer {
  return { expiresMs: fields.decimal() * unitMs, periodMs: fields.decimal() * unitMs };
}

const IP_MODES: Readonly<Record<string, Ax25Route['ipMode']>> = {
  vc: 'virtual-circuit',
  dg: 'datagram',
};

/** A line of /proc/net/ax25_route. net/ax25/ax25_route.c ax25_rt_seq_show */
export function parseAx25RouteLine(line: string): Ax25Route {
  const source = '/proc/net/ax25_route';
  const columns = new Columns(line, source);
  const text = columns.take(9);
  const destination = text === 'default' ? undefined : parseCallsign(text, source);
  const fields = columns.rest();
  const device = fields.interfaceName();
  const ipMode = IP_MODES[fields.text()];
  return {
    family: 'ax25',
    kind: 'route',
    ...(destination !== undefined && { destination }),
    ...device,
    ...(ipMode !== undefined && { ipMode }),
    digipeaters: restOfCallsigns(fields, source),
  };
}

/** A line of /proc/net/ax25_calls below its heading. net/ax25/ax25_uid.c ax25_uid_seq_show */
export function parseAx25CallsignLine(line: string): Ax25Address {
  const source = '/proc/net/ax25_calls';
  const fields = new Fields(line, source);
  const uid = fields.unsigned32();
  const callsign = parseCallsign(fields.text(), source);
  if (callsign === undefined) throw new DecodeError(source, 0, 'no callsign');
  return { family: 'ax25', uid, callsign };
}
