import { IPPROTO, SO, SOL, TCP } from '../constants.js';
import { setOption } from '../sockets.js';
import type { Exhibit } from './keeper.js';
import { connection, listen, V4, V6 } from './tcp.js';

/** Timers that are not the by-product of another exhibit: keepalive, near and far. */
export const tcpTimers: Exhibit = (keeper) => {
  for (const route of [V4, V6]) {
    keeper.attempt(route.label, () => {
      const listener = listen(route);
      const name = `${route.label} timers`;
      keeper.open(`${name} LISTEN`, listener.fd, { kind: 'tcp', state: 'LISTEN' });
      for (const idleSeconds of [90, 7200]) {
        const { client, server } = connection(route, listener, (fd) => {
          setOption(fd, SOL.SOCKET, SO.KEEPALIVE, 1);
          setOption(fd, IPPROTO.TCP, TCP.KEEPIDLE, idleSeconds);
        });
        const facts = { kind: 'tcp', state: 'ESTABLISHED' } as const;
        const timer = 'keepalive';
        keeper.open(`${name} keepalive ${idleSeconds} s`, client, { ...facts, timer });
        keeper.open(`${name} none, peer of ${idleSeconds} s`, server, facts);
      }
    });
  }
};
