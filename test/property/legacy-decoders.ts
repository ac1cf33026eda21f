import {
  parseAarpLine,
  parseAtalkInterfaceLine,
  parseAtalkRouteLine,
  parseAtalkSocketLine,
} from '../../src/wire/procnet/atalk.js';
import {
  parseAx25CallsignLine,
  parseAx25RouteLine,
  parseAx25SocketLine,
} from '../../src/wire/procnet/ax25.js';
import { parseCallsign } from '../../src/wire/procnet/columns.js';
import {
  parseIpxInterfaceLine,
  parseIpxRouteLine,
  parseIpxSocketLine,
} from '../../src/wire/procnet/ipx.js';
import {
  parseNetromNeighbourLine,
  parseNetromNodeLine,
  parseNetromSocketLine,
} from '../../src/wire/procnet/netrom.js';
import {
  parseRoseCircuitLine,
  parseRoseNeighbourLine,
  parseRoseNodeLine,
  parseRoseSocketLine,
} from '../../src/wire/procnet/rose.js';
import {
  parseX25ForwardLine,
  parseX25RouteLine,
  parseX25SocketLine,
} from '../../src/wire/procnet/x25.js';
import * as legacy from '../vectors/legacy.js';
import { type Decoder, linesOf, ofText } from './decoder.js';

const IPX_SOCKETS = [legacy.PROC_NET_IPX_SOCKET, legacy.PROC_NET_IPX_SOCKET_INTERN];
const ROSE_SOCKETS = [legacy.PROC_NET_ROSE, legacy.PROC_NET_ROSE_RARE];
const X25_SOCKETS = [legacy.PROC_NET_X25_SOCKET, legacy.PROC_NET_X25_SOCKET_LONG];

/** What the families beside those of the Internet tell in /proc/net. */
export const LEGACY_DECODERS: readonly Decoder[] = [
  ofText('parseCallsign', ['N0CALL-7', 'W1AW-15', '*'], (text) =>
    parseCallsign(text, 'a callsign'),
  ),
  ofText('parseAx25SocketLine', linesOf(`\n${legacy.PROC_NET_AX25}`), parseAx25SocketLine),
  ofText('parseAx25RouteLine', linesOf(legacy.PROC_NET_AX25_ROUTE), parseAx25RouteLine),
  ofText('parseAx25CallsignLine', linesOf(legacy.PROC_NET_AX25_CALLS), parseAx25CallsignLine),
  ofText('parseNetromSocketLine', linesOf(legacy.PROC_NET_NR), parseNetromSocketLine),
  ofText('parseNetromNodeLine', linesOf(legacy.PROC_NET_NR_NODES), parseNetromNodeLine),
  ofText('parseNetromNeighbourLine', linesOf(legacy.PROC_NET_NR_NEIGH), parseNetromNeighbourLine),
  ofText('parseRoseSocketLine', linesOf(...ROSE_SOCKETS), parseRoseSocketLine),
  ofText('parseRoseNodeLine', linesOf(legacy.PROC_NET_ROSE_NODES), parseRoseNodeLine),
  ofText('parseRoseNeighbourLine', linesOf(legacy.PROC_NET_ROSE_NEIGH), parseRoseNeighbourLine),
  ofText('parseRoseCircuitLine', linesOf(legacy.PROC_NET_ROSE_ROUTES), parseRoseCircuitLine),
  ofText('parseX25SocketLine', linesOf(...X25_SOCKETS), parseX25SocketLine),
  ofText('parseX25RouteLine', linesOf(legacy.PROC_NET_X25_ROUTE), parseX25RouteLine),
  ofText('parseX25ForwardLine', linesOf(legacy.PROC_NET_X25_FORWARD), parseX25ForwardLine),
  ofText('parseIpxSocketLine', linesOf(...IPX_SOCKETS), parseIpxSocketLine),
  ofText('parseIpxRouteLine', linesOf(legacy.PROC_NET_IPX_ROUTE), parseIpxRouteLine),
  ofText('parseIpxInterfaceLine', linesOf(legacy.PROC_NET_IPX_INTERFACE), parseIpxInterfaceLine),
  ofText('parseAtalkSocketLine', linesOf(legacy.PROC_NET_ATALK_SOCKET), parseAtalkSocketLine),
  ofText('parseAtalkRouteLine', linesOf(legacy.PROC_NET_ATALK_ROUTE), parseAtalkRouteLine),
  ofText(
    'parseAtalkInterfaceLine',
    linesOf(legacy.PROC_NET_ATALK_INTERFACE),
    parseAtalkInterfaceLine,
  ),
  ofText('parseAarpLine', linesOf(legacy.PROC_NET_ATALK_ARP), parseAarpLine),
];
