import { hex } from './hex.js';

/**
 * Linux 6.18.44, x86-64, as root in a network namespace of its own. Python bound a UDP socket to
 * 127.0.0.1:5353 with SO_RCVBUF 2048, sent it more than that from a connected one, and bound another to
 * [::1]:53. Recorded with `strace -xx -e trace=recvfrom` of a sock_diag dump of all states, no extensions.
 */
export const CONNECTED = hex(`
  7c000000 14000200 01000000 647e0000 02010000 b2c914e9 7f000001 00000000 00000000 00000000
  7f000001 00000000 00000000 00000000 00000000 8eaa0e00 00000000 00000000 00000000 00000000
  00000000 6cb12700 05000800 00000000 08000f00 00000000 0c001500 01000000 00000000 06001600
  50000000`);

export const FULL = hex(`
  7c000000 14000200 01000000 647e0000 02070000 14e90000 7f000001 00000000 00000000 00000000
  00000000 00000000 00000000 00000000 00000000 8faa0e00 00000000 00000000 000f0000 00000000
  00000000 6bb12700 05000800 00000000 08000f00 00000000 0c001500 01000000 00000000 06001600
  50000000`);

export const BOUND6 = hex(`
  84000000 14000200 01000000 647e0000 0a070000 00350000 00000000 00000000 00000000 00000001
  00000000 00000000 00000000 00000000 00000000 90aa0e00 00000000 00000000 00000000 00000000
  00000000 6db12700 05000800 00000000 05000b00 01000000 08000f00 00000000 0c001500 01000000
  00000000 06001600 10000000`);

/** `cat /proc/net/udp` at the same time. */
export const PROC_NET_UDP = [
  '   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops            ',
  '  308: 0100007F:B2C9 0100007F:14E9 01 00000000:00000000 00:00000000 00000000     0        0 2601324 2 000000003b7a1cdf 0       ',
  ' 9044: 0100007F:14E9 00000000:0000 07 00000000:00000F00 00:00000000 00000000     0        0 2601323 2 000000002757f6d0 2       ',
  '',
].join('\n');

/** `cat /proc/net/udp6`. */
export const PROC_NET_UDP6 = [
  '  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops',
  ' 3744: 00000000000000000000000001000000:0035 00000000000000000000000000000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 2601325 2 00000000bc47d0ee 0',
  '',
].join('\n');

/** `cat /proc/net/udplite`, of a UDP-Lite socket at 127.0.0.1:99. */
export const PROC_NET_UDPLITE = [
  '   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops            ',
  ' 3790: 0100007F:0063 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 2601331 2 000000008b5c427a 0       ',
  '',
].join('\n');
