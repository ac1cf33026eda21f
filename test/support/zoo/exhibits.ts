import { icmp } from './icmp.js';
import type { Exhibit } from './keeper.js';
import { mptcp } from './mptcp.js';
import { netlink } from './netlink.js';
import { owners } from './owners.js';
import { packet } from './packet.js';
import { processNames } from './process-names.js';
import { raw } from './raw.js';
import { tcpAddresses } from './tcp-addresses.js';
import { tcpBacklog } from './tcp-backlog.js';
import { tcpQueues } from './tcp-queues.js';
import { tcpStates } from './tcp-states.js';
import { tcpTimers } from './tcp-timers.js';
import { threads } from './threads.js';
import { udp } from './udp.js';
import { unix } from './unix.js';
import { unixNames } from './unix-names.js';

/** Every exhibit under the name that selects it. */
export const EXHIBITS: Readonly<Record<string, Exhibit>> = {
  'tcp-states': tcpStates,
  'tcp-backlog': tcpBacklog,
  'tcp-queues': tcpQueues,
  'tcp-timers': tcpTimers,
  'tcp-addresses': tcpAddresses,
  mptcp,
  udp,
  raw,
  icmp,
  netlink,
  packet,
  unix,
  'unix-names': unixNames,
  owners,
  'process-names': processNames,
  // Last, as its comment says.
  threads,
};
