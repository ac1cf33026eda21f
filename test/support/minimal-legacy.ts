import type { TableName, Tables } from '../../src/model/tables.js';

/** A row without the fields that can be absent, exactly. */
export type Minimal<Row> = Row extends unknown
  ? { [Name in keyof Row as object extends Pick<Row, Name> ? never : Name]: Row[Name] }
  : never;

type LegacyTable = Extract<TableName, `legacy${string}`>;

const queues = { receiveQueue: 0, sendQueue: 0 };
const sequence = { sendState: 0, receiveState: 0, acknowledgeState: 0 };
const timer = { expiresMs: 0, periodMs: 0 };
const idle = timer;
const retries = { retries: 0, maxRetries: 0 };
const circuit = { index: 0, id: 0 };

/** Rows of the families beside those of the Internet, with no more than each must have. */
export const MINIMAL_LEGACY: { [Name in LegacyTable]: Minimal<Tables[Name]>[] } = {
  legacySockets: [
    { family: 'ipx', ...queues, localAddress: '00000000', localSocket: 0, state: 'CLOSED' },
    {
      family: 'ax25',
      ...sequence,
      digipeaters: [],
      digipeating: false,
      state: 'LISTENING',
      ...{ t1: timer, t2: timer, t3: timer, idle },
      ...retries,
      roundTripMs: 0,
      window: 0,
      packetBytes: 0,
    },
    {
      family: 'x25',
      ...queues,
      ...sequence,
      channel: 0,
      state: 'READY',
      ...{ expiresMs: 0, t2Ms: 0, t21Ms: 0, t22Ms: 0, t23Ms: 0 },
    },
    {
      family: 'netrom',
      ...queues,
      ...sequence,
      circuit,
      remoteCircuit: circuit,
      state: 'LISTENING',
      ...{ t1: timer, t2: timer, t4: timer, idle },
      ...retries,
      window: 0,
    },
    {
      family: 'rose',
      ...queues,
      ...sequence,
      channel: 0,
      state: 'ACCEPT_PENDING',
      ...{ expiresMs: 0, t1Ms: 0, t2Ms: 0, t3Ms: 0, holdBackMs: 0, idle },
    },
    {
      family: 'ddp',
      ...queues,
      type: 'raw',
      ...{ localAddress: '0000:00', localSocket: 0, remoteAddress: '0000:00', remoteSocket: 0 },
      state: 'CLOSED',
    },
  ],
  legacyRoutes: [
    { family: 'ipx', kind: 'route', destination: '00000001' },
    { family: 'ax25', kind: 'route', digipeaters: [] },
    { family: 'x25', kind: 'route', destination: '', digits: 0 },
    { family: 'x25', kind: 'circuit', channel: 1, interfaceNames: ['', ''] },
    { family: 'netrom', kind: 'route', destination: 'A-0', nextHops: [] },
    { family: 'rose', kind: 'route', digits: 0, neighbours: [] },
    { family: 'rose', kind: 'circuit' },
    { family: 'ddp', kind: 'route', gateway: '0000:00', rtfFlags: [], interfaceName: '' },
  ],
  legacyNeighbours: [
    {
      family: 'netrom',
      ...{ number: 1, callsign: 'A-0', quality: 0, locked: false },
      ...{ routeCount: 0, failures: 0, digipeaters: [] },
    },
    {
      family: 'rose',
      ...{ number: 1, callsign: 'A-0', routeCount: 0, circuitCount: 0, mode: 'DCE' },
      ...{ restarted: false, t0ExpiresMs: 0, failureExpiresMs: 0, digipeaters: [] },
    },
    { family: 'ddp', address: '', hardwareAddress: '', state: 'proxy', expiresMs: 0 },
  ],
  legacyAddresses: [
    { family: 'ipx', network: '', node: '', primary: false, frameType: 'None' },
    { family: 'ax25', uid: 0, callsign: 'A-0' },
    {
      family: 'ddp',
      ...{ interfaceName: '', address: '', firstNetwork: 0, lastNetwork: 0, flags: [] },
    },
  ],
};
