import { DecodeError } from '../../model/errors.js';
import type { DdpAddress } from '../../model/legacy-addresses.js';
import type { DdpNeighbour } from '../../model/legacy-neighbours.js';
import type { DdpRoute } from '../../model/legacy-routes.js';
import type { DdpSocket } from '../../model/legacy-sockets.js';
import { decodeBinary } from '../../model/text.js';
import { namesOfBits } from '../bits.js';
import { stateOf } from '../inet-state.js';
import { rtfFlagsOf } from '../route-words.js';
import { socketTypeOf } from '../socket-type.js';
import { Fields } from './fields.js';

/** A line of /proc/net/atalk/socket. net/appletalk/atalk_proc.c atalk_seq_socket_show */
export function parseAtalkSocketLine(line: string): DdpSocket {
  const fields = new Fields(line, '/proc/net/atalk/socket');
  const type = socketTypeOf(fields.hexadecimal());
  const [localAddress, localSocket] = end(fields);
  const [remoteAddress, remoteSocket] = end(fields);
  const [sendQueue, receiveQueue] = queues(fields);
  return {
    family: 'ddp',
    type,
    localAddress,
    localSocket,
    remoteAddress,
    remoteSocket,
    sendQueue,
    receiveQueue,
    state: stateOf(fields.hexadecimal()),
    uid: fields.unsigned32(),
  };
}

/** Network and node, and the number of the socket. */
function end(fields: Fields): [string, number] {
  const match = /^([0-9a-f]{4}:[0-9a-f]{2}):([0-9a-f]{2})$/i.exec(fields.text());
  const [, address = '', socket = ''] = match ?? fields.fail('no address');
  return [address, Number.parseInt(socket, 16)];
}

function queues(fields: Fields): [number, number] {
  const match = /^([0-9a-f]{8}):([0-9a-f]{8})$/i.exec(fields.text());
  const [, send = '', receive = ''] = match ?? fields.fail('no queues');
  return [Number.parseInt(send, 16), Number.parseInt(receive, 16)];
}

/** A line of /proc/net/atalk/route. atalk_seq_route_show */
export function parseAtalkRouteLine(line: string): DdpRoute {
  const fields = new Fields(line, '/proc/net/atalk/route');
  const isDefault = fields.peek() === 'Default';
  if (isDefault) fields.skip();
  return {
    family: 'ddp',
    kind: 'route',
    ...(!isDefault && { destination: address(fields) }),
    gateway: address(fields),
    rtfFlags: rtfFlagsOf(fields.unsigned32()),
    interfaceName: fields.name(),
  };
}

function address(fields: Fields): string {
  const text = fields.text();
  if (!/^[0-9a-f]{4}:[0-9a-f]{2}$/i.test(text)) fields.fail('no address');
  return text;
}

/** A line of /proc/net/atalk/interface. atalk_seq_interface_show */
export function parseAtalkInterfaceLine(line: string): DdpAddress {
  const fields = new Fields(line, '/proc/net/atalk/interface');
  const interfaceName = fields.name();
  const own = address(fields);
  const networks = /^([0-9a-f]{4})-([0-9a-f]{4})$/i.exec(fields.text());
  const [, first = '', last = ''] = networks ?? fields.fail('no networks');
  return {
    family: 'ddp',
    interfaceName,
    address: own,
    firstNetwork: Number.parseInt(first, 16),
    lastNetwork: Number.parseInt(last, 16),
    // ATIF_PROBE and ATIF_PROBE_FAIL. include/linux/atalk.h
    flags: namesOfBits(fields.unsigned32(), ['PROBE', 'PROBE_FAIL']),
  };
}

/** Long names of interfaces run into the hardware address. */
const AARP =
  /^([0-9A-F]{4}:[0-9A-F]{2}) {2}([^ ]+?) *((?:[0-9a-f]{2}:){5}[0-9a-f]{2}) +(-?\d+\.-?\d+)(?: +(-?\d+\.-?\d+) +(\d+))? +(resolved|unresolved|proxies)$/i;

/** A line of /proc/net/atalk/arp. net/appletalk/aarp.c aarp_seq_show */
export function parseAarpLine(line: string): DdpNeighbour {
  const match = AARP.exec(line);
  if (match === null) throw new DecodeError('/proc/net/atalk/arp', 0, 'no such line');
  const [, neighbour = '', device = '', hardwareAddress = '', expires = '', sent, retries, table] =
    match;
  return {
    family: 'ddp',
    address: neighbour,
    ...(device !== '????' && { interfaceName: decodeBinary(device) }),
    hardwareAddress,
    state: table === 'proxies' ? 'proxy' : table === 'resolved' ? 'resolved' : 'unresolved',
    expiresMs: milliseconds(expires),
    ...(sent !== undefined && { lastSentMs: milliseconds(sent), retries: Number(retries) }),
  };
}

/** Seconds and hundredths, which have a sign of their own. */
function milliseconds(text: string): number {
  const [seconds = '', hundredths = ''] = text.split('.');
  return Number(seconds) * 1000 + Number(hundredths) * 10;
}
