import { AF, IPPROTO, SOCK } from '../constants.js';
import { inet6Address, inetAddress } from '../sockaddr.js';
import { bindSocket, connectSocket, dropArrivals, openSocket, sendBytes } from '../sockets.js';
import { type Exhibit, endpoints, type Keeper } from './keeper.js';

/** Raw sockets: by protocol, bound, connected, with a packet unread. The port is the protocol. */
export const raw: Exhibit = (keeper) => {
  keeper.attempt('raw', () => {
    quiet(keeper, 'raw4 ICMP', AF.INET, IPPROTO.ICMP);
    quiet(keeper, 'raw4 RAW', AF.INET, IPPROTO.RAW);
    quiet(keeper, 'raw6 ICMPV6', AF.INET6, IPPROTO.ICMPV6);
    talk(keeper, 'raw4', AF.INET, inetAddress('127.0.0.1'));
    talk(keeper, 'raw6', AF.INET6, inet6Address('::1'));
  });
};

/** Hears nothing, since what else goes on in the namespace is no matter of the catalogue's. */
function quiet(keeper: Keeper, name: string, family: number, protocol: number): void {
  const fd = openSocket(family, SOCK.RAW, protocol);
  dropArrivals(fd);
  keeper.open(name, fd, { kind: 'raw', state: 'CLOSED', protocol, rxQueue: 0 });
}

/** One bound to an address, and one connected to it, both of which hear what is sent. */
function talk(keeper: Keeper, label: string, family: number, address: Uint8Array): void {
  const protocol = IPPROTO.OSPF;
  const bound = openSocket(family, SOCK.RAW, protocol);
  bindSocket(bound, address);
  const connected = openSocket(family, SOCK.RAW, protocol);
  bindSocket(connected, address);
  connectSocket(connected, address);
  sendBytes(connected, 60);
  const facts = { kind: 'raw', protocol, rxPayloadBytes: 60 } as const;
  keeper.open(`${label} bound`, bound, { ...facts, state: 'CLOSED' });
  const { localAddress = '' } = endpoints(connected);
  const far = { remoteAddress: localAddress, remotePort: 0 };
  keeper.open(`${label} connected`, connected, { ...facts, ...far, state: 'ESTABLISHED' });
}
