import { NetstatError } from '../../model/errors.js';
import type { ReadOptions } from '../../model/query.js';
import { type Backend, unsupported } from '../backend.js';
import { indexOwners } from './owners.js';
import type { WindowsPort } from './port.js';
import { tcp } from './tcp.js';
import { udp } from './udp.js';

const unread = unsupported('iphlpapi is not read by this version');
const LINUX_ONLY = 'a protocol of Linux alone';
const legacy = unsupported('Windows has none of these families');

/** Windows: iphlpapi, through koffi. */
export function windows(port: WindowsPort, source: ReadOptions['source']): Backend {
  const tables = tablesOf(port);
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
    routes: unread,
    interfaces: unread,
    neighbours: unread,
    groups: unread,
    statistics: unread,
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
