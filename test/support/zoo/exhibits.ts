import type { Exhibit } from './keeper.js';
import { tcpBacklog } from './tcp-backlog.js';
import { tcpStates } from './tcp-states.js';

/** Every exhibit under the name that selects it. */
export const EXHIBITS: Readonly<Record<string, Exhibit>> = {
  'tcp-states': tcpStates,
  'tcp-backlog': tcpBacklog,
};
