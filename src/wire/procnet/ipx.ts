import { DecodeError } from '../../model/errors.js';
import type { IpxAddress } from '../../model/legacy-addresses.js';
import type { IpxRoute } from '../../model/legacy-routes.js';
import type { IpxSocket } from '../../model/legacy-sockets.js';
import { decodeBinary } from '../../model/text.js';
import { stateOf } from '../inet-state.js';
import { Fields } from './fields.js';

/**
 * A line of /proc/net/ipx/socket, which tells the local node where the kernel has CONFIG_IPX_INTERN.
 * net/ipx/ipx_proc.c ipx_seq_socket_show
 */
export function parseIpxSocketLine(line: string): IpxSocket {
  const fields = new Fields(line, '/proc/net/ipx/socket');
  const [localAddress, localSocket] = end(fields);
  const connected = fields.peek() !== 'Not_Connected';
  const remote = connected ? end(fields) : undefined;
  if (!connected) fields.skip();
  return {
    family: 'ipx',
    localAddress,
    localSocket,
    ...(remote && { remoteAddress: remote[0], remoteSocket: remote[1] }),
    sendQueue: fields.hexadecimal(),
    receiveQueue: fields.hexadecimal(),
    state: stateOf(fields.hexadecimal()),
    uid: fields.unsigned32(),
  };
}

/** Network, or network and node, and the number of the socket. */
function end(fields: Fields): [string, number] {
  const text = fields.text();
  const match = /^([0-9a-f]{8}(?::[0-9a-f]{12})?):([0-9a-f]{4})$/i.exec(text);
  const [, address = '', socket = ''] = match ?? fields.fail(`address ${text.slice(0, 30)}`);
  return [address, Number.parseInt(socket, 16)];
}

/** A line of /proc/net/ipx/route. ipx_seq_route_show */
export function parseIpxRouteLine(line: string): IpxRoute {
  const fields = new Fields(line, '/proc/net/ipx/route');
  const destination = digits(fields, 8);
  const atHand = fields.peek() === 'Directly';
  return {
    family: 'ipx',
    kind: 'route',
    destination,
    ...(!atHand && { routerNetwork: digits(fields, 8), routerNode: digits(fields, 12) }),
  };
}

function digits(fields: Fields, count: number): string {
  const text = fields.text();
  if (text.length !== count || !/^[0-9a-f]+$/i.test(text)) fields.fail(text.slice(0, 20));
  return text;
}

/** Long names of interfaces run into the type of the frames. */
const ADDRESS =
  /^([0-9A-F]{8}) {3}([0-9A-F]{12}) {3}(Yes|No) +([^ ]+?) *(None|EtherII|802\.2TR|802\.2|802\.3|SNAP) *(?:\d+ *)?$/i;

/** A line of /proc/net/ipx/interface. ipx_seq_interface_show */
export function parseIpxInterfaceLine(line: string): IpxAddress {
  const match = ADDRESS.exec(line);
  if (match === null) throw new DecodeError('/proc/net/ipx/interface', 0, 'no such line');
  const [, network = '', node = '', primary, device = '', frameType = ''] = match;
  return {
    family: 'ipx',
    network,
    node,
    primary: primary === 'Yes',
    ...(device !== 'Internal' && { interfaceName: decodeBinary(device) }),
    frameType,
  };
}
