import type { Family } from '../../model/address.js';
import type { ChangingTables } from '../../model/changes.js';
import { type AddressMessage, readAddressMessage } from '../../wire/netlink/address.js';
import { type LinkMessage, readLinkMessage } from '../../wire/netlink/link.js';
import { type NeighbourMessage, readNeighbourMessage } from '../../wire/netlink/neighbour.js';
import { type RouteMessage, RTM_F_CLONED, readRouteMessage } from '../../wire/netlink/route.js';
import { RTM, RTNLGRP } from '../../wire/netlink/rtnetlink.js';
import type { Reader } from '../../wire/reader.js';
import { AF } from './families.js';
import type { Links } from './interface-names.js';
import { addressOf, rowOfLink } from './interface-row.js';
import { addressDump, linkDump } from './interfaces.js';
import { rowOfNeighbour } from './neighbour-row.js';
import { neighbourDump } from './neighbours.js';
import type { LinuxPort } from './port.js';
import { rowOfRoute } from './route-row.js';
import { routeDump } from './routes.js';
import type { RtnetlinkDump } from './rtnetlink.js';

/** A table as rtnetlink dumps it, and announces what comes and goes of it. */
export interface Subject<Message, Row> {
  /** RTNLGRP_*. */
  groups: readonly number[];
  dumps: readonly RtnetlinkDump[];
  /** Types of the messages: RTM_NEW*, RTM_DEL*. */
  arrival: number;
  departure: number;
  /** Undefined for a message that is of something else. */
  read(reader: Reader): Message | undefined;
  rowOf(message: Message): Row;
  /** A known row with the names that interfaces have by now. */
  named(row: Row): Row;
}

export interface Subjects {
  interfaces: Subject<LinkMessage, ChangingTables['interfaces']>;
  addresses: Subject<AddressMessage, ChangingTables['addresses']>;
  routes: Subject<RouteMessage, ChangingTables['routes']>;
  neighbours: Subject<NeighbourMessage, ChangingTables['neighbours']>;
}

const GROUPS = {
  addresses: { IPv4: RTNLGRP.IPV4_IFADDR, IPv6: RTNLGRP.IPV6_IFADDR },
  routes: { IPv4: RTNLGRP.IPV4_ROUTE, IPv6: RTNLGRP.IPV6_ROUTE },
} as const;

/** `links` are the interfaces that are known, as they are when a row is made. */
export function subjectsOf(port: LinuxPort, links: Links, families: readonly Family[]): Subjects {
  const numbers = families.map((family) => AF[family]);
  /** A bridge announces its ports and its forwarding table in messages of the same types. */
  const isWanted = ({ bytes, offset }: Reader) => numbers.includes(bytes[offset] ?? 0);
  return {
    interfaces: {
      groups: [RTNLGRP.LINK],
      dumps: [linkDump(port)],
      arrival: RTM.NEWLINK,
      departure: RTM.DELLINK,
      read: readWholeLink,
      rowOf(message) {
        const { addresses: _, ...row } = rowOfLink(message, links);
        return row;
      },
      named: (row) => row,
    },
    addresses: {
      groups: families.map((family) => GROUPS.addresses[family]),
      dumps: families.map((family) => addressDump(port, family)),
      arrival: RTM.NEWADDR,
      departure: RTM.DELADDR,
      read: (reader) => (isWanted(reader) ? readAddressMessage(reader) : undefined),
      rowOf(message) {
        const { interfaceIndex } = message;
        return named({ interfaceIndex, ...addressOf(message) }, links);
      },
      named: (row) => named(row, links),
    },
    routes: {
      groups: families.map((family) => GROUPS.routes[family]),
      dumps: families.map((family) => routeDump(port, family, {})),
      arrival: RTM.NEWROUTE,
      departure: RTM.DELROUTE,
      read(reader) {
        const message = isWanted(reader) ? readRouteMessage(reader) : undefined;
        return message === undefined || message.flags & RTM_F_CLONED ? undefined : message;
      },
      rowOf: (message) => rowOfRoute(message, links, port.clockTicks),
      named: (row) => ({ ...row, nextHops: row.nextHops.map((hop) => named(hop, links)) }),
    },
    neighbours: {
      groups: [RTNLGRP.NEIGH],
      // Proxies are not announced.
      dumps: families.map((family) => neighbourDump(port, family, false)),
      arrival: RTM.NEWNEIGH,
      departure: RTM.DELNEIGH,
      read: (reader) => (isWanted(reader) ? readNeighbourMessage(reader) : undefined),
      rowOf: (message) =>
        rowOfNeighbour(message, links.get(message.interfaceIndex), port.clockTicks),
      named: (row) => named(row, links),
    },
  };
}

/** The whole of an interface: not of a bridge's port, nor an event of a wireless driver. */
function readWholeLink(reader: Reader): LinkMessage | undefined {
  const family = reader.bytes[reader.offset];
  if (family !== 0) return undefined;
  const message = readLinkMessage(reader);
  return message.mtu === undefined ? undefined : message;
}

/** With the name that its interface has, where there is such an interface. */
function named<Row extends { interfaceIndex?: number; interfaceName?: string }>(
  row: Row,
  links: Links,
): Row {
  const name = links.get(row.interfaceIndex ?? 0)?.name;
  return name === undefined ? row : { ...row, interfaceName: name };
}
