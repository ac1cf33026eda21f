import { UnsupportedError } from '../../model/errors.js';
import { type Backend, unsupported } from '../backend.js';

const unread = unsupported('iphlpapi is not read by this version');
const LINUX_ONLY = 'a protocol of Linux alone';
const legacy = unsupported('Windows has none of these families');

/** Windows. */
export const windows: Backend = {
  platform: 'win32',
  tables: {
    tcp: unread,
    mptcp: unsupported('Windows has no Multipath TCP'),
    sctp: unsupported('Windows has no SCTP'),
    udp: unread,
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
  },
  watch: unsupported('NotifyIpInterfaceChange is not asked by this version'),
  // biome-ignore lint/correctness/useYield: it fails before there is anything to yield.
  *owners() {
    throw new UnsupportedError('owners', 'win32', unread.unsupported);
  },
};
