import type { Family } from '../../model/address.js';
import type { NextHop, Route } from '../../model/routes.js';
import { escapeText } from '../escape.js';
import type { Names } from '../names.js';
import { padEnd, padNumber } from '../pad.js';
import { maskText, rejects, waysOf } from '../route-facts.js';
import { hostText } from './endpoint.js';
import { ipv4Flags, ipv6Flags } from './route-flags.js';

/** What the options of net-tools' netstat ask of `-r`. */
export interface RoutesStyle {
  names: Names;
  /** What else is shown of IPv4: by itself the sizes of TCP, with -e metric and use, with -ee all. */
  columns: 'sizes' | 'use' | 'all';
  /** -W: names are not cut. */
  wide: boolean;
}

/** How routes are shown: byte strings, lines that end in a newline. */
export interface RouteView {
  /** The lines above the rows. */
  heading(style: RoutesStyle): string;
  /** A line, or one for each next hop. */
  row(route: Route, style: RoutesStyle): string;
}

/** The main table of IPv4, and every table of IPv6, as net-tools lists them. */
export const routeViews: Readonly<Record<Family, RouteView>> = {
  IPv4: { heading: ({ columns }) => TITLE + HEADINGS[columns], row: ipv4Row },
  IPv6: { heading: () => TITLE6 + HEADING6, row: ipv6Row },
};

const TITLE = 'Kernel IP routing table\n';
const PLACE = 'Destination     Gateway         Genmask         Flags ';
const HEADINGS: Readonly<Record<RoutesStyle['columns'], string>> = {
  sizes: `${PLACE}  MSS Window  irtt Iface\n`,
  use: `${PLACE}Metric Ref    Use Iface\n`,
  all: `${PLACE}Metric Ref    Use Iface    MSS   Window irtt\n`,
};
const TITLE6 = 'Kernel IPv6 routing table\n';
const HEADING6 = 'Destination                    Next Hop                   Flag Met Ref  Use If\n';

const MAIN_TABLE = 254;

/** Whether the row is one of those in /proc/net/route and /proc/net/ipv6_route, or is as good. */
export function isListedRoute({ family, table, type, rtfFlags }: Route): boolean {
  if (family === 'IPv6') return true;
  if (rtfFlags?.includes('UP') === false) return false;
  return (table ?? MAIN_TABLE) === MAIN_TABLE && type !== 'broadcast' && type !== 'multicast';
}

/** What has a name that the row shows. */
export function namedInRoute(route: Route): { hosts: string[]; networks: string[] } {
  const { family, destination, prefixLength } = route;
  const hosts = waysOf(route).flatMap(({ gateway }) => gateway ?? []);
  if (family === 'IPv4' && prefixLength !== 32) return { hosts, networks: [destination] };
  hosts.push(destination);
  if (route.flags?.includes('CLONED')) {
    const { source, preferredSource } = route;
    hosts.push(...[source, preferredSource].filter((address) => address !== undefined));
  }
  return { hosts, networks: [] };
}

/** Bytes of a name or an address of IPv4, and of an interface among all columns, that are shown. */
const SHORT = 15;
export const SHORT_INTERFACE = 6;
const NO_GATEWAY = '0.0.0.0';

function ipv4Row(route: Route, style: RoutesStyle): string {
  const { names, columns, wide } = style;
  const limit = wide ? Number.POSITIVE_INFINITY : SHORT;
  const away = rejects(route);
  const [hop = {}] = waysOf(route);
  const gateway = hop.gateway?.includes(':') === false ? hop.gateway : NO_GATEWAY;
  const place = [
    padEnd(escapeText(ipv4Destination(route, names), limit), SHORT),
    padEnd(away ? '-' : escapeText(hostText(gateway, names), limit), SHORT),
    padEnd(maskText(route.prefixLength), SHORT),
    padEnd(ipv4Flags(route), 5),
  ].join(' ');
  return `${place} ${ipv4Figures(route, hop, away, columns, wide)}\n`;
}

function ipv4Destination({ destination, prefixLength }: Route, names: Names): string {
  const { host, network } = names;
  if (host === undefined) return destination;
  if (destination === '0.0.0.0') return prefixLength === 0 ? 'default' : destination;
  return (prefixLength === 32 ? host(destination) : network?.(destination)) ?? destination;
}

function ipv4Figures(
  route: Route,
  hop: NextHop,
  away: boolean,
  columns: RoutesStyle['columns'],
  wide: boolean,
): string {
  const { refCount = 0, useCount = 0 } = route;
  const metric = left(route.priority ?? 0, 6);
  const { mss, window, irtt } = sizesOf(route);
  if (columns === 'sizes') {
    const sizes = `${padNumber(mss, 5)} ${left(window, 5)} ${padNumber(irtt, 6)}`;
    return away ? '    - -          - -' : `${sizes} ${interfaceText(hop)}`;
  }
  if (columns === 'use') {
    const use = padNumber(useCount | 0, 7);
    return away
      ? `${metric} -  ${use} -`
      : `${metric} ${left(refCount, 2)} ${use} ${interfaceText(hop)}`;
  }
  if (away) return `${metric} -  ${padNumber(useCount | 0, 7)} -        -     -      -`;
  const use = `${left(refCount, 3)} ${padNumber(useCount | 0, 6)}`;
  const name = padEnd(interfaceText(hop, wide ? undefined : SHORT_INTERFACE), SHORT_INTERFACE);
  return `${metric} ${use} ${name}   ${left(mss, 5)} ${left(window, 6)} ${irtt}`;
}

/** A figure of 32 bits as net-tools reads it, a signed one. */
export function left(figure: number, width: number): string {
  return padEnd(String(figure | 0), width);
}

/** TCP's and IP's headers, which the kernel adds to the segment size. */
const HEADERS_SIZE = 40;

export function sizesOf({ metrics = {} }: Route): { mss: number; window: number; irtt: number } {
  const { advertisedMss = 0, windowBytes = 0, rttMs = 0 } = metrics;
  const mss = advertisedMss === 0 ? 0 : advertisedMss + HEADERS_SIZE;
  return { mss: mss | 0, window: windowBytes | 0, irtt: rttMs | 0 };
}

/** Where the names of interfaces are not to be had, netlink still has their numbers. */
export function interfaceText({ interfaceName, interfaceIndex }: NextHop, limit?: number): string {
  return escapeText(interfaceName ?? String(interfaceIndex ?? '*'), limit);
}

/** A line for each next hop, as in /proc. */
function ipv6Row(route: Route, { names }: RoutesStyle): string {
  const { destination, prefixLength, priority = 0, refCount, useCount = 0 } = route;
  const ways = waysOf(route);
  const address = (text: string) => escapeText(hostText(text, names));
  const network = `${address(destination)}/${prefixLength}`;
  // How often the kernel refers to it, netlink does not tell.
  const references = refCount === undefined ? '-' : String(refCount | 0);
  const figures = `${left(priority, 3)} ${references} ${padNumber(useCount | 0, 6)}`;
  const lines = (ways.length > 0 ? ways : [NOWHERE]).map((hop) => {
    const flags = padEnd(ipv6Flags({ ...route, nextHops: [hop] }), 4);
    const next = padEnd(address(hop.gateway ?? '::'), 26);
    return `${padEnd(network, 30)} ${next} ${flags} ${figures} ${interfaceText(hop)}\n`;
  });
  return lines.join('');
}

const NOWHERE: NextHop = {};
