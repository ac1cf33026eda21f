import { hex } from './hex.js';

/**
 * Linux 6.18.44, x86-64, as root in a network namespace of its own: the kernel's socket of NETLINK_ROUTE,
 * one of Python's that joined the groups 1, 7 and 33 with NETLINK_PKTINFO set, the one that asks, and one of
 * NETLINK_GENERIC that is connected to the kernel. Recorded with `strace -xx -e trace=recvfrom` of a
 * sock_diag dump with ndiag_show 0x0b.
 */
export const KERNEL = hex(`
  5c000000 14000200 01000000 87780000 10020007 00000000 00000000 00000000 8b4f6c00 e6d91100
  00000000 28000000 00000000 00400300 00000000 00400300 00000000 00000000 00000000 00000000
  00000000 08000400 00000000`);

export const MEMBER = hex(`
  68000000 14000200 01000000 87780000 10030007 50780000 00000000 00000000 bc4f6c00 e7d91100
  00000000 0c000100 41000000 01000000 28000000 00000000 00400300 00000000 00400300 00000000
  00000000 00000000 00000000 00000000 08000400 02000000`);

export const DUMPING = hex(`
  5c000000 14000200 01000000 87780000 10030407 87780000 00000000 00000000 24506c00 e8d91100
  00000000 28000000 00110000 00400300 00000000 00400300 00000000 00000000 00000000 00000000
  00000000 08000400 01000000`);

export const CONNECTED = hex(`
  5c000000 14000200 01000000 87780000 10021001 50780000 00000000 00000000 bd4f6c00 f1d91100
  00000000 28000000 00000000 00400300 00000000 00400300 00000000 00000000 00000000 00000000
  00000000 08000400 00000000`);

/** `cat /proc/net/netlink` at the same time, less the sockets that are not above. */
export const PROC_NET_NETLINK = [
  'sk               Eth Pid        Groups   Rmem     Wmem     Dump  Locks    Drops    Inode',
  '00000000146143e0 0   0          00000000 0        0        0     2        0        7098251 ',
  '00000000268f835e 0   30800      00000041 0        0        0     2        0        7098300 ',
  '000000000e6f0362 16  30800      00000000 0        0        0     2        0        7098301 ',
  '',
].join('\n');
