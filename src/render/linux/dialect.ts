import { type Dialect, unshown } from '../dialect.js';
import { raw } from './raw.js';
import { sctp } from './sctp.js';
import type { NetToolsStyle } from './style.js';
import { tcp } from './tcp.js';
import { udp, udplite } from './udp.js';
import { unix } from './unix.js';

/** netstat of net-tools 2.10, as Debian builds it. */
export const netTools = {
  tcp,
  mptcp: unshown('its subflows are listed as TCP sockets'),
  sctp,
  udp,
  udplite,
  raw,
  icmp: unshown('net-tools does not read /proc/net/icmp'),
  unix,
  packet: unshown('net-tools does not read /proc/net/packet'),
  netlink: unshown('net-tools does not read /proc/net/netlink'),
} as const satisfies Dialect<NetToolsStyle>;
