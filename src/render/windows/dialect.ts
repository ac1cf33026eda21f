import { type Dialect, unshown } from '../dialect.js';
import type { WindowsStyle } from './style.js';
import { tcp } from './tcp.js';
import { udp } from './udp.js';

const none = unshown("Windows' netstat lists TCP and UDP alone");

/** netstat of Windows 10 and 11. */
export const windowsNetstat = {
  tcp,
  mptcp: none,
  sctp: none,
  udp,
  udplite: none,
  raw: none,
  icmp: none,
  unix: none,
  packet: none,
  netlink: none,
} as const satisfies Dialect<WindowsStyle>;
