import type { Family } from './address.js';
import type { SocketState } from './inet.js';
import type { SourceName } from './table.js';
import type { SocketProtocol } from './tables.js';

/**
 * Which sockets to read. What is not said is not restricted. The kernel itself is asked for no
 * more than this where it can tell; all four of addresses and ports make it an exact look-up.
 */
export interface SocketQuery {
  protocols?: readonly SocketProtocol[];
  /** Of Internet sockets; others are not restricted by it. */
  families?: readonly Family[] | undefined;
  /** Of Internet sockets; others are not restricted by it. */
  states?: readonly SocketState[] | undefined;
  localAddress?: string | undefined;
  localPort?: number | undefined;
  remoteAddress?: string | undefined;
  remotePort?: number | undefined;
  /** Find out who holds each socket. Costs a walk over the processes; off unless asked for. */
  owners?: OwnersAsked | undefined;
  /** Fill in `user`, by this machine's look-up wherever the rows come from. */
  userNames?: boolean | undefined;
  /** Ask for everything that the kernel measures: tcpInfo, memory, congestion, tos, mark. */
  details?: boolean | undefined;
  /**
   * `false`: rows need no `cookie`. Where `states` are named too, `ESTABLISHED` among them and `BOUND` not,
   * the kernel tells very many TCP sockets to root in a quarter of the time, by a program of ours (`sources`
   * says `bpf`), which knows a cookie only where somebody has asked for it before; what is read in other
   * ways has cookies all the same. Linux 6.9.
   */
  cookies?: boolean | undefined;
}

/**
 * `'first'`: of each socket only the process with the lowest id of those that hold it, which ends the
 * walk as soon as a few sockets that were asked for are found: who listens on a port, say.
 * A process that may not be looked into is passed over, and no gap where each socket has another.
 */
export type OwnersAsked = boolean | 'first';

/** Where to read from. */
export interface ReadOptions {
  /**
   * Force one source of Linux instead of the best that works. `bpf` tells sockets of TCP alone, without
   * `details`, and with few cookies.
   */
  source?: 'auto' | Extract<SourceName, 'netlink' | 'proc' | 'bpf'> | undefined;
  /**
   * A /proc elsewhere: a tree copied from another machine, a container's mount. Only files below it
   * are read, so netlink is not asked.
   */
  procRoot?: string | URL | undefined;
  /** A capture made by `capture()`, its file or what is in it: nothing of this machine is read. */
  replay?: string | URL | Uint8Array | undefined;
}
