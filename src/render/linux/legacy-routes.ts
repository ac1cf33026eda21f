import type { LegacyNeighbour } from '../../model/legacy-neighbours.js';
import type {
  Ax25Route,
  DdpRoute,
  IpxRoute,
  LegacyRoute,
  NetromRoute,
  RoseRoute,
  X25Route,
} from '../../model/legacy-routes.js';
import { escapeText } from '../escape.js';
import { padEnd, padNumber } from '../pad.js';
import { ipxAddressText } from './legacy-sockets.js';
import { ddpFlags } from './route-flags.js';

/** The lines above the routes of a family. */
export const LEGACY_ROUTE_HEADINGS: Readonly<Record<LegacyRoute['family'], string>> = {
  ax25: 'Kernel AX.25 routing table\nDestination  Iface    Use\n',
  netrom: 'Kernel NET/ROM routing table\nDestination  Mnemonic  Quality  Neighbour  Iface\n',
  rose: 'Kernel ROSE routing table\nDestination  neigh1 callsign  device  neigh2 callsign  device  neigh3 callsign  device\n',
  x25: 'Kernel X.25 routing table\nDestination          Iface\n',
  ipx: 'Kernel IPX routing table\nDestination               Router Net                Router Node\n',
  ddp: 'Destination     Gateway         Device          Flags\n',
};

/** By the numbers that routes name them by. */
export type LegacyNeighbours = ReadonlyMap<number, Exclude<LegacyNeighbour, { family: 'ddp' }>>;

/** One route, as net-tools shows it; of a call that passes through, which it does not show, nothing. */
export function renderLegacyRoute(row: LegacyRoute, neighbours: LegacyNeighbours): string {
  if (row.kind === 'circuit') return '';
  switch (row.family) {
    case 'ax25':
      return ax25(row);
    case 'netrom':
      return netrom(row, neighbours);
    case 'rose':
      return rose(row, neighbours);
    case 'x25':
      return x25(row);
    case 'ipx':
      return ipx(row);
    case 'ddp':
      return ddp(row);
  }
}

/** The kernel counts no uses: net-tools finds 0 where it looks for them. */
function ax25({ destination = 'default', interfaceName = '???' }: Ax25Route): string {
  return `${shown(destination, 9)}    ${shown(interfaceName, 5)}  ${padNumber(0, 5)}\n`;
}

function netrom(row: NetromRoute, neighbours: LegacyNeighbours): string {
  const { destination, mnemonic = '*', nextHops, selected } = row;
  const node = `${shown(destination, 9)}    ${shown(mnemonic, 7)}   `;
  const hop = selected === undefined ? undefined : nextHops[selected];
  if (hop === undefined) return `${node}  -\n`;
  const neighbour = neighbours.get(hop.neighbour);
  const name = neighbour?.callsign ?? numberText(hop.neighbour);
  const device = neighbour === undefined ? '' : (neighbour.interfaceName ?? '???');
  return `${node}${padNumber(hop.quality, 3)}      ${shown(name, 9)}  ${shown(device, 4)}\n`;
}

function rose(row: RoseRoute, neighbours: LegacyNeighbours): string {
  const hops = row.neighbours.map((number) => {
    const neighbour = neighbours.get(number);
    if (neighbour === undefined) return `${numberText(number)}  `;
    const { callsign, interfaceName = '???' } = neighbour;
    return `${numberText(number)}  ${shown(callsign, 10)}   ${shown(interfaceName, 4)} `;
  });
  return `${shown(row.destination ?? '*', 10)}   ${hops.join('')}\n`;
}

function numberText(number: number): string {
  return String(number).padStart(5, '0');
}

function x25({ destination, digits, interfaceName = '???' }: X25Route): string {
  const counted = escapeText(destination.slice(0, digits));
  const target = digits === 0 ? '*' : `${counted}/${digits}`;
  return `${padEnd(target, 21)}${shown(interfaceName, 5)}\n`;
}

/** net-tools takes the words of a network at hand for hexadecimal numbers. */
function ipx({ destination, routerNetwork, routerNode = '' }: IpxRoute): string {
  const router =
    routerNetwork === undefined
      ? ['Directly', 'Connected']
      : [ipxAddressText(routerNetwork), /^0+$/.test(routerNode) ? '' : routerNode];
  return `${[ipxAddressText(destination), ...router].map((text) => shown(text, 25)).join(' ')}\n`;
}

function ddp({ destination = 'Default', gateway, interfaceName, rtfFlags }: DdpRoute): string {
  const columns = [destination, gateway, interfaceName].map((text) => shown(text, 15));
  return `${columns.join(' ')} ${ddpFlags(rtfFlags)}\n`;
}

function shown(text: string, width: number): string {
  return padEnd(escapeText(text), width);
}
