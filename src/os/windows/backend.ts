import { FAMILIES } from '../../model/address.js';
import { NetstatError } from '../../model/errors.js';
import type { ReadOptions } from '../../model/query.js';
import { type Backend, unsupported } from '../backend.js';
import { groups } from './groups.js';
import { interfaces } from './interfaces.js';
import { neighbours } from './neighbours.js';
import { askingOnce } from './once-port.js';
import { indexOwners } from './owners.js';
import type { WindowsPort } from './port.js';
import { routes } from './routes.js';
import { statistics } from './statistics.js';
import { tcp } from './tcp.js';
import { udp } from './udp.js';

const LINUX_ONLY = 'a protocol of Linux alone';
const legacy = unsupported('Windows has none of these families');

/** What routes, interfaces and persistent routes all go by. */
const SHARED = new Set([
  'GetIfTable2',
  ...FAMILIES.map((family) => `GetIpInterfaceTable ${family}`),
]);

/** Windows: iphlpapi, through koffi. */
export function windows(port: WindowsPort, source: ReadOptions['source']): Backend {
  const tables = tablesOf(askingOnce(port, SHARED));
  return {
    platform: 'win32',
    tables: source === undefined || source === 'auto' ? tables : refusing(tables, source),
    watch: unsupported('NotifyIpInterfaceChange is not asked by this version'),
    owners: () => indexOwners(port),
    pending: () => port.pending?.(),
  };
}

function tablesOf(port: WindowsPort): Backend['tables'] {
  return {
    tcp: tcp(port),
    mptcp: unsupported('Windows has no Multipath TCP'),
    sctp: unsupported('Windows has no SCTP'),
    udp: udp(port),
    udplite: unsupported('Windows has no UDP-Lite'),
    raw: unsupported('Windows does not list raw sockets'),
    icmp: unsupported('Windows has no ping sockets'),
    unix: unsupported('Windows does not list UNIX domain sockets'),
    packet: unsupported(LINUX_ONLY),
    netlink: unsupported(LINUX_ONLY),
    routes: routes(port),
    interfaces: interfaces(port),
    neighbours: neighbours(port),
    groups: groups(port),
    statistics: statistics(port),
    conntrack: unsupported('sessions of WinNAT are not read by this version'),
    legacySockets: legacy,
    legacyRoutes: legacy,
    legacyNeighbours: legacy,
    legacyAddresses: legacy,
  };
}

/** Whoever forces a source of another system is told so, and gets no other. */
function refusing(tables: Backend['tables'], source: string): Backend['tables'] {
  const entries = Object.entries(tables).map(([name, table]) => {
    const refuse = (): never => {
      throw new NetstatError('UNSUPPORTED', `${name} cannot be read from ${source}`);
    };
    return [name, 'unsupported' in table ? table : refuse];
  });
  return Object.fromEntries(entries);
}
