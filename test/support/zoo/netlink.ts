import { AF, NETLINK, SOCK, SOL } from '../constants.js';
import { netlinkAddress } from '../sockaddr.js';
import {
  bindSocket,
  connectSocket,
  dropArrivals,
  localAddress,
  openSocket,
  sendBytes,
  setOption,
} from '../sockets.js';
import type { Exhibit, Keeper } from './keeper.js';

const ADD_MEMBERSHIP = 1;

/** Netlink sockets: by protocol and port id, in groups below and above 32, with a message unread. */
export const netlink: Exhibit = (keeper) => {
  keeper.attempt('netlink', () => {
    member(keeper, 'netlink route, link and neighbour', NETLINK.ROUTE, [1, 3]);
    // The mask of bind(2) ends at group 32.
    member(keeper, 'netlink route, group 33', NETLINK.ROUTE, [1, 33]);
    member(keeper, 'netlink uevent', NETLINK.KOBJECT_UEVENT, [1]);
    member(keeper, 'netlink diag', NETLINK.SOCK_DIAG, []);
    member(keeper, 'netlink generic', NETLINK.GENERIC, []);
    talk(keeper);
  });
};

function open(protocol: number, portId = 0): number {
  const fd = openSocket(AF.NETLINK, SOCK.RAW, protocol);
  // What the namespace announces is no matter of the catalogue's.
  dropArrivals(fd);
  bindSocket(fd, netlinkAddress(portId));
  return fd;
}

function member(keeper: Keeper, name: string, protocol: number, groups: readonly number[]): void {
  const fd = open(protocol);
  for (const group of groups) setOption(fd, SOL.NETLINK, ADD_MEMBERSHIP, group);
  keeper.open(name, fd, { kind: 'netlink', protocol, groups, rxQueue: 0 });
}

/** A port id of its own choice, and a message of 64 bytes that was sent there. */
function talk(keeper: Keeper): void {
  const protocol = NETLINK.USERSOCK;
  const receiver = openSocket(AF.NETLINK, SOCK.RAW, protocol);
  bindSocket(receiver, netlinkAddress(4_000_000_042));
  const sender = open(protocol);
  connectSocket(sender, netlinkAddress(localAddress(receiver).portId ?? 0));
  sendBytes(sender, 64);
  const facts = { kind: 'netlink', protocol, groups: [] } as const;
  keeper.open('netlink unread', receiver, { ...facts, rxPayloadBytes: 64 });
  keeper.open('netlink connected', sender, { ...facts, rxQueue: 0 });
}
