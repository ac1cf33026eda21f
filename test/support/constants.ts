/** Address families. include/linux/socket.h */
export const AF = { UNIX: 1, INET: 2, INET6: 10, NETLINK: 16, PACKET: 17 } as const;

/** Socket types and the flags that ride with them. include/linux/net.h */
export const SOCK = {
  STREAM: 1,
  DGRAM: 2,
  RAW: 3,
  SEQPACKET: 5,
  NONBLOCK: 0o4000,
  CLOEXEC: 0o2000000,
} as const;

/** include/uapi/linux/in.h */
export const IPPROTO = {
  IP: 0,
  ICMP: 1,
  TCP: 6,
  IPV6: 41,
  ICMPV6: 58,
  OSPF: 89,
  UDPLITE: 136,
  RAW: 255,
  MPTCP: 262,
} as const;

/** Options of level SOL_SOCKET. include/uapi/asm-generic/socket.h */
export const SO = {
  REUSEADDR: 2,
  SNDBUF: 7,
  RCVBUF: 8,
  KEEPALIVE: 9,
  REUSEPORT: 15,
  BINDTODEVICE: 25,
  ATTACH_FILTER: 26,
} as const;

/** Options of level IPPROTO_TCP. include/uapi/linux/tcp.h */
export const TCP = { KEEPIDLE: 4, SYNCNT: 7, LINGER2: 8 } as const;

export const SOL = { SOCKET: 1, NETLINK: 270 } as const;
export const SHUT = { RD: 0, WR: 1, RDWR: 2 } as const;
export const MSG = { DONTWAIT: 0x40, NOSIGNAL: 0x4000 } as const;
export const FCNTL = { SETFD: 2, GETFL: 3, SETFL: 4, O_NONBLOCK: 0o4000 } as const;

/** ioctl(2) requests: SIOCINQ and SIOCOUTQ count a socket's queued bytes. */
export const IOCTL = {
  INQ: 0x541b,
  OUTQ: 0x5411,
  GIFFLAGS: 0x8913,
  SIFFLAGS: 0x8914,
  SIFHWADDR: 0x8924,
} as const;

/** include/uapi/linux/netlink.h */
export const NETLINK = {
  ROUTE: 0,
  USERSOCK: 2,
  SOCK_DIAG: 4,
  KOBJECT_UEVENT: 15,
  GENERIC: 16,
} as const;

/** include/uapi/linux/if_ether.h */
export const ETH_P = { ALL: 0x0003, ARP: 0x0806, LLDP: 0x88cc } as const;
