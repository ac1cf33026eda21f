import { IPPROTO } from '../constants.js';
import { acceptSocket } from '../sockets.js';
import type { Exhibit } from './keeper.js';
import { dial, listen, V4, V6 } from './tcp.js';

/** Multipath TCP: each socket is a row of MPTCP's table and, as its first subflow, one of TCP's. */
export const mptcp: Exhibit = (keeper) => {
  for (const route of [V4, V6]) {
    const label = `mp${route.label}`;
    keeper.attempt(label, () => {
      const listener = listen(route, 16, undefined, IPPROTO.MPTCP);
      const client = dial(route, listener.port, undefined, IPPROTO.MPTCP);
      const server = acceptSocket(listener.fd);
      for (const kind of ['mptcp', 'tcp'] as const) {
        const name = kind === 'tcp' ? `${label} subflow` : label;
        keeper.open(`${name} LISTEN`, listener.fd, { kind, state: 'LISTEN' });
        keeper.open(`${name} client`, client, { kind, state: 'ESTABLISHED' });
        keeper.open(`${name} server`, server, { kind, state: 'ESTABLISHED' });
      }
    });
  }
};
