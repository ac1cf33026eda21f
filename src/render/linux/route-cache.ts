import type { Family } from '../../model/address.js';
import type { Route, RouteFlag } from '../../model/routes.js';
import { escapeText } from '../escape.js';
import { padEnd, padNumber } from '../pad.js';
import { hostText } from './endpoint.js';
import {
  interfaceText,
  left,
  type RoutesStyle,
  type RouteView,
  routeViews,
  SHORT_INTERFACE,
  sizesOf,
} from './routes.js';

/** `netstat -rC`: what Linux before 3.6 kept of single destinations, and IPv6 of Linux before 4.15. */
export const routeCacheViews: Readonly<Record<Family, RouteView>> = {
  IPv4: { heading: ({ columns }) => TITLE + HEADINGS[columns], row: ipv4Row },
  IPv6: {
    heading: (style) => routeViews.IPv6.heading(style).replace('table\n', 'cache\n'),
    row: routeViews.IPv6.row,
  },
};

const TITLE = 'Kernel IP routing cache\n';
const PLACE = 'Source          Destination     Gateway         Flags ';
const HEADINGS: Readonly<Record<RoutesStyle['columns'], string>> = {
  sizes: `${PLACE}  MSS Window  irtt Iface\n`,
  use: `${PLACE}Metric Ref    Use Iface\n`,
  all: `${PLACE}Metric Ref    Use Iface    MSS   Window irtt  TOS HHRef HHUptod     SpecDst\n`,
};

/** RTCF_* that have a letter, in the order in which net-tools writes them. */
const LETTERS: readonly (readonly [RouteFlag, string])[] = [
  ['DEAD', '-'],
  ['ONLINK', 'o'],
  ['NOTIFY', 'n'],
  ['DIRECTDST', 'd'],
  ['TPROXY', 't'],
  ['FAST', 'f'],
  ['MASQ', 'q'],
  ['SNAT', 'Ns'],
  ['DOREDIRECT', 'r'],
  ['DIRECTSRC', 'i'],
  ['DNAT', 'Nd'],
  ['BROADCAST', 'b'],
  ['MULTICAST', 'm'],
  ['REJECT', '#'],
  ['LOCAL', 'l'],
];

function ipv4Row(route: Route, { names, columns, wide }: RoutesStyle): string {
  const { source = NOWHERE, destination, preferredSource = NOWHERE, priority = 0, tos = 0 } = route;
  const { refCount = 0, useCount = 0, nextHops } = route;
  const [hop = {}] = nextHops;
  const address = (text: string) => escapeText(hostText(text, names));
  const place = [
    ...[source, destination, hop.gateway ?? NOWHERE].map((text) => padEnd(address(text), 15)),
    padEnd(
      LETTERS.map(([flag, letter]) => (route.flags?.includes(flag) ? letter : '')).join(''),
      5,
    ),
  ].join(' ');
  const { mss, window, irtt } = sizesOf(route);
  if (columns === 'sizes') {
    const sizes = `${padNumber(mss, 5)} ${left(window, 5)} ${padNumber(irtt, 6)}`;
    return `${place} ${sizes} ${interfaceText(hop)}\n`;
  }
  const use = (count: number, uses: number) =>
    `${left(priority, 6)} ${left(refCount, count)} ${padNumber(useCount | 0, uses)}`;
  if (columns === 'use') return `${place} ${use(2, 7)} ${interfaceText(hop)}\n`;
  const name = padEnd(interfaceText(hop, wide ? undefined : SHORT_INTERFACE), SHORT_INTERFACE);
  const sizes = `${left(mss, 5)} ${left(window, 6)} ${left(irtt, 5)}`;
  // What is known of headers of hardware is not kept of a row.
  const rest = `${padEnd(tos.toString(16).toUpperCase(), 3)} -     -   ${address(preferredSource).padStart(15)}`;
  return `${place} ${use(3, 6)} ${name}   ${sizes} ${rest}\n`;
}

const NOWHERE = '0.0.0.0';
