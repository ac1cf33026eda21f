import type { Exhibit } from './keeper.js';
import { tcpAddresses } from './tcp-addresses.js';
import { tcpBacklog } from './tcp-backlog.js';
import { tcpQueues } from './tcp-queues.js';
import { tcpStates } from './tcp-states.js';
import { tcpTimers } from './tcp-timers.js';

/** Every exhibit under the name that selects it. */
export const EXHIBITS: Readonly<Record<string, Exhibit>> = {
  'tcp-states': tcpStates,
  'tcp-backlog': tcpBacklog,
  'tcp-queues': tcpQueues,
  'tcp-timers': tcpTimers,
  'tcp-addresses': tcpAddresses,
};
