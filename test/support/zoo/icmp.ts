import { writeFileSync } from 'node:fs';
import { AF, IPPROTO, SOCK } from '../constants.js';
import { inet6Address, inetAddress } from '../sockaddr.js';
import { bindSocket, connectSocket, openSocket } from '../sockets.js';
import type { Exhibit, Keeper } from './keeper.js';

/** Ping sockets, which need no privilege but a group that the namespace allows. */
export const icmp: Exhibit = (keeper) => {
  keeper.attempt('icmp', () => {
    const group = process.getegid?.() ?? 0;
    writeFileSync('/proc/sys/net/ipv4/ping_group_range', `${group} ${group}`);
    ping(keeper, 'icmp4', AF.INET, IPPROTO.ICMP, (id) => inetAddress('127.0.0.1', id));
    ping(keeper, 'icmp6', AF.INET6, IPPROTO.ICMPV6, (id) => inet6Address('::1', id));
  });
};

/** The port is the identifier of the echo. */
function ping(
  keeper: Keeper,
  label: string,
  family: number,
  protocol: number,
  address: (id: number) => Uint8Array,
): void {
  const bound = openSocket(family, SOCK.DGRAM, protocol);
  bindSocket(bound, address(4242));
  keeper.open(`${label} bound`, bound, { kind: 'icmp', state: 'CLOSED', protocol });
  const connected = openSocket(family, SOCK.DGRAM, protocol);
  bindSocket(connected, address(4243));
  connectSocket(connected, address(7));
  keeper.open(`${label} connected`, connected, { kind: 'icmp', state: 'ESTABLISHED', protocol });
}
