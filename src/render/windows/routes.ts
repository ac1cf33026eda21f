import { type Family, isUnspecified, parseAddress } from '../../model/address.js';
import type { Interface } from '../../model/interfaces.js';
import type { NextHop, Route, RouteType } from '../../model/routes.js';
import { escapeText } from '../escape.js';
import { maskText, rejects, waysOf } from '../route-facts.js';
import { column, UNTOLD } from './columns.js';
import { renderInterfaceList } from './interface-list.js';

/** What `route print` shows. */
export interface RoutePrint {
  interfaces: readonly Interface[];
  /** Sorted by destination when they are shown, else in the system's order. */
  routes: readonly Route[];
  /** Those that the system makes anew when it starts; absent where they are not known. */
  persistent?: Readonly<Partial<Record<Family, readonly Route[]>>>;
}

const RULER = `${'='.repeat(75)}\n`;

const TITLES: Readonly<Record<Family, string>> = {
  IPv4: 'IPv4 Route Table\n',
  IPv6: 'IPv6 Route Table\n',
};

const ACTIVE_HEADINGS: Readonly<Record<Family, string>> = {
  IPv4: 'Network Destination        Netmask          Gateway       Interface  Metric\n',
  IPv6: ' If Metric Network Destination      Gateway\n',
};

const PERSISTENT_HEADINGS: Readonly<Record<Family, string>> = {
  IPv4: '  Network Address          Netmask  Gateway Address  Metric\n',
  IPv6: ACTIVE_HEADINGS.IPv6,
};

/** `netstat -r` of Windows, which is its `route print`. */
export function renderRoutePrint({ interfaces, routes, persistent = {} }: RoutePrint): string {
  const known = new KnownInterfaces(interfaces);
  const tables = (['IPv4', 'IPv6'] as const).map((family) => {
    const active = inOrder(routes.filter((route) => route.family === family));
    const kept = persistent[family]?.map(persistentLine);
    const lines = active.flatMap((route) => activeLines(route, known));
    const parts = [
      `Active Routes:\n${part(ACTIVE_HEADINGS[family], lines)}`,
      `Persistent Routes:\n${part(PERSISTENT_HEADINGS[family], kept)}`,
    ];
    return `\n${TITLES[family]}${RULER}${parts.join('')}`;
  });
  return `${RULER}${renderInterfaceList(interfaces)}${RULER}${tables.join('')}`;
}

function part(heading: string, lines: readonly string[] | undefined): string {
  if (lines === undefined) return `  ${UNTOLD}\n`;
  return lines.length === 0 ? '  None\n' : `${heading}${lines.join('')}${RULER}`;
}

/** By destination, the wider network first; equal ones as the system has them. */
function inOrder(routes: readonly Route[]): Route[] {
  const keyed = routes.map((route) => ({ route, key: sortKey(route) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  return keyed.map(({ route }) => route);
}

/** Text that sorts as the networks do. */
function sortKey({ destination, prefixLength }: Route): string {
  return String.fromCharCode(...(parseAddress(destination) ?? []), prefixLength);
}

/** How a route reads that leads nowhere, which Windows does not have. */
const NOWHERE: Partial<Record<RouteType, string>> = {
  blackhole: 'Blackhole',
  unreachable: 'Unreachable',
  prohibit: 'Prohibit',
  throw: 'Throw',
};

const ON_LINK = 'On-link';

/** A line for each way to the destination. */
function activeLines(route: Route, known: KnownInterfaces): string[] {
  const { family, priority = 0 } = route;
  const ways = waysOf(route);
  const hops: readonly (NextHop | undefined)[] = ways.length > 0 ? ways : [undefined];
  const inUse = hops.filter((hop) => hop === undefined || known.isConnected(hop, family));
  return inUse.map((hop) => {
    const gateway = rejects(route) ? nowhere(route) : gatewayOf(hop);
    if (family === 'IPv6') return ipv6Line(route, known.indexOf(hop), priority, gateway);
    const way = ipv4Way(route, gateway) + column(known.addressOf(hop, route), 17);
    return `${way}${column(priority, 7)}\n`;
  });
}

/** /proc does not tell how packets are rejected. */
function nowhere({ type }: Route): string {
  return (type === undefined ? undefined : NOWHERE[type]) ?? 'Reject';
}

function gatewayOf(hop: NextHop | undefined): string {
  if (hop === undefined) return UNTOLD;
  const { gateway } = hop;
  return gateway === undefined || isUnspecified(gateway) ? ON_LINK : escapeText(gateway);
}

/** Destination, netmask and gateway of IPv4: words stand one column left of addresses. */
function ipv4Way({ destination, prefixLength }: Route, gateway: string): string {
  const network = column(escapeText(destination), 17) + column(maskText(prefixLength), 17);
  const isWord = !/[.:]/.test(gateway);
  return network + (isWord ? `${column(gateway, 16)} ` : column(gateway, 17));
}

const NETWORK_WIDTH = 24;

/** A network that leaves no room for the gateway has a line of its own. */
function ipv6Line(
  { destination, prefixLength }: Route,
  index: number | string,
  metric: number,
  gateway: string,
): string {
  const figures = `${String(index).padStart(3)} ${String(metric).padStart(6)} `;
  const network = escapeText(`${destination}/${prefixLength}`);
  if (network.length <= NETWORK_WIDTH) {
    return `${figures}${network.padEnd(NETWORK_WIDTH)} ${gateway}\n`;
  }
  return `${figures}${network}\n${' '.repeat(12 + NETWORK_WIDTH)}${gateway}\n`;
}

/** What Windows shows as the metric of a persistent IPv6 route that is made without one. */
const NO_METRIC = 4_294_967_295;

function persistentLine(route: Route): string {
  const { family, nextHops, priority } = route;
  const [hop = {}] = nextHops;
  if (family === 'IPv6') {
    // Windows has 0 here, whichever interface the route is bound to.
    return ipv6Line(route, 0, priority ?? NO_METRIC, gatewayOf(hop));
  }
  const metric = priority === undefined ? '  Default' : column(priority, 8);
  return `${ipv4Way(route, gatewayOf(hop))}${metric}\n`;
}

/** The interfaces to which routes refer, by number or name. */
class KnownInterfaces {
  readonly #byIndex = new Map<number, Interface>();
  readonly #byName = new Map<string, Interface>();

  constructor(interfaces: readonly Interface[]) {
    for (const row of interfaces) {
      this.#byName.set(row.name, row);
      if (row.index !== undefined) this.#byIndex.set(row.index, row);
    }
  }

  #of({ interfaceIndex, interfaceName }: NextHop): Interface | undefined {
    const byIndex = interfaceIndex === undefined ? undefined : this.#byIndex.get(interfaceIndex);
    return byIndex ?? (interfaceName === undefined ? undefined : this.#byName.get(interfaceName));
  }

  /** Windows keeps routes by interfaces that lead nowhere at present, and does not call them active. */
  isConnected(hop: NextHop, of: Family): boolean {
    const { protocols = [] } = this.#of(hop) ?? {};
    return protocols.find(({ family }) => family === of)?.connected !== false;
  }

  indexOf(hop: NextHop = {}): number | string {
    return hop.interfaceIndex ?? this.#of(hop)?.index ?? UNTOLD;
  }

  /** The first IPv4 address of the interface, as Windows has it in this column; else its name. */
  addressOf(hop: NextHop | undefined, { preferredSource }: Route): string {
    const { addresses = [] } = hop === undefined ? {} : (this.#of(hop) ?? {});
    const first = addresses.find(({ family }) => family === 'IPv4')?.address;
    const name = hop?.interfaceName ?? hop?.interfaceIndex ?? UNTOLD;
    return escapeText(first ?? preferredSource ?? String(name));
  }
}
