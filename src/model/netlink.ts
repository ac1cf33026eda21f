import type { AnySocket, Queues } from './inet.js';
import type { SocketType } from './unix.js';

/** A netlink socket, netlink(7). Linux. */
export interface NetlinkSocket extends AnySocket, Queues {
  protocol: 'netlink';
  /** NETLINK_* number and its name without the prefix, e.g. 0 and `ROUTE`. */
  netlinkFamily: number;
  netlinkFamilyName: string;
  /** Port id: the process id of the first socket of a process, 0 for the kernel's own. */
  portId: number;
  destinationPortId?: number;
  destinationGroup?: number;
  /** Multicast groups that it joined, numbered from 1. */
  groups: number[];
  type?: SocketType;
  connected?: boolean;
  /** Whether a dump is under way. */
  dumping?: boolean;
  /** Messages lost because the queue was full. */
  drops?: number;
}
