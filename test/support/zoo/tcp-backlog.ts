import { IPPROTO, TCP } from '../constants.js';
import { setNonBlocking } from '../libc.js';
import { localAddress, setOption } from '../sockets.js';
import type { Exhibit, Keeper } from './keeper.js';
import { dial, listen, type Route, V4, V6 } from './tcp.js';
import { awaitState } from './wait.js';

/** Listeners that nobody accepts from: their backlog is empty, part full, and full. */
export const tcpBacklog: Exhibit = (keeper) => {
  for (const route of [V4, V6]) {
    keeper.attempt(route.label, () => {
      waiting(keeper, route, 'empty', 7, 0);
      waiting(keeper, route, 'part-full', 5, 3);
      // The kernel takes one connection more than the limit.
      refused(keeper, route, waiting(keeper, route, 'full', 2, 3));
    });
  }
};

/** Answers the port of a listener with so many connections that wait to be accepted. */
function waiting(keeper: Keeper, route: Route, name: string, limit: number, used: number): number {
  const { fd, port } = listen(route, limit);
  const label = `${route.label} backlog ${name}`;
  for (let i = 0; i < used; i++) {
    const client = dial(route, port);
    awaitState(client, 'ESTABLISHED');
    keeper.open(`${label} client ${i}`, client, { kind: 'tcp', state: 'ESTABLISHED' });
    keeper.ownerless(`${label} server ${i}`, {
      kind: 'tcp',
      state: 'ESTABLISHED',
      family: route.family,
      localAddress: route.remoteAddress,
      localPort: port,
      remoteAddress: route.remoteAddress,
      remotePort: localAddress(client).port ?? 0,
    });
  }
  keeper.open(label, fd, { kind: 'tcp', state: 'LISTEN', rxQueue: used, txQueue: limit });
  return port;
}

/** A full backlog lets the next SYN fall, without a word. */
function refused(keeper: Keeper, route: Route, port: number): void {
  const fd = dial(route, port, (client) => {
    setOption(client, IPPROTO.TCP, TCP.SYNCNT, 100);
    setNonBlocking(client);
  });
  keeper.open(`${route.label} backlog full SYN_SENT`, fd, {
    kind: 'tcp',
    state: 'SYN_SENT',
    timer: 'retransmit',
    remoteAddress: route.remoteAddress,
    remotePort: port,
  });
}
