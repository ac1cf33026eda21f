import { UnsupportedError } from '../../model/errors.js';
import { type Backend, unsupported } from '../backend.js';

const unread = unsupported('sysctl net.inet.*.pcblist is not read by this version');
const LINUX_ONLY = 'a protocol of Linux alone';
const legacy = unsupported('FreeBSD has none of these families');

/** FreeBSD. */
export const freebsd: Backend = {
  platform: 'freebsd',
  tables: {
    tcp: unread,
    mptcp: unread,
    sctp: unread,
    udp: unread,
    udplite: unread,
    raw: unread,
    icmp: unread,
    unix: unread,
    packet: unsupported(LINUX_ONLY),
    netlink: unsupported(LINUX_ONLY),
    routes: unsupported('sysctl NET_RT_DUMP is not read by this version'),
    interfaces: unsupported('sysctl NET_RT_IFLISTL is not read by this version'),
    neighbours: unsupported('sysctl NET_RT_FLAGS is not read by this version'),
    groups: unsupported('getifmaddrs is not read by this version'),
    statistics: unsupported('sysctl net.inet.*.stats is not read by this version'),
    conntrack: unsupported('the states of pf are not read by this version'),
    legacySockets: legacy,
    legacyRoutes: legacy,
    legacyNeighbours: legacy,
    legacyAddresses: legacy,
  },
  watch: unsupported('a PF_ROUTE socket is not listened to by this version'),
  // biome-ignore lint/correctness/useYield: it fails before there is anything to yield.
  *owners() {
    throw new UnsupportedError('owners', 'freebsd', unread.unsupported);
  },
};
