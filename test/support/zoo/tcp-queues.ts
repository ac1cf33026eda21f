import { SO, SOL } from '../constants.js';
import { closeSocket, dropArrivals, queuedBytes, sendBytes, setOption } from '../sockets.js';
import { described, type Exhibit, endpoints, type Keeper } from './keeper.js';
import { connection, type Listener, listen, type Route, V4, V6 } from './tcp.js';
import { awaitRow, awaitTrue } from './wait.js';

const ESTABLISHED = { kind: 'tcp', state: 'ESTABLISHED' } as const;

/** Connections with bytes that wait: unread, unacknowledged, both, and left behind by their owner. */
export const tcpQueues: Exhibit = (keeper) => {
  for (const route of [V4, V6]) {
    keeper.attempt(route.label, () => {
      const listener = listen(route);
      keeper.open(`${route.label} queues LISTEN`, listener.fd, { kind: 'tcp', state: 'LISTEN' });
      bothQueues(keeper, route, listener);
      orphan(keeper, route, listener);
      abandoned(keeper, route, listener);
      shutWindow(keeper, route);
    });
  }
};

/** 300 bytes came and were not read, 700 left and were not heard. */
function bothQueues(keeper: Keeper, route: Route, listener: Listener): void {
  const { client, server } = connection(route, listener);
  sendBytes(server, 300);
  awaitQueue(server, 'OUTQ', 0);
  awaitQueue(client, 'INQ', 300);
  dropArrivals(server);
  sendBytes(client, 700);
  const timer = 'retransmit';
  const label = `${route.label} queues`;
  keeper.open(`${label} both`, client, { ...ESTABLISHED, rxQueue: 300, txQueue: 700, timer });
  keeper.open(`${label} unheard`, server, { ...ESTABLISHED, rxQueue: 0, txQueue: 0 });
}

/** Closed with 500 bytes on the way: the kernel alone holds it, with its FIN as one byte more. */
function orphan(keeper: Keeper, route: Route, listener: Listener): void {
  const { client, server } = connection(route, listener);
  dropArrivals(server);
  sendBytes(client, 500);
  const facts = endpoints(client);
  closeSocket(client);
  keeper.ownerless(`${route.label} orphan FIN_WAIT_1`, {
    ...facts,
    kind: 'tcp',
    state: 'FIN_WAIT_1',
    txQueue: 501,
    timer: 'retransmit',
  });
  keeper.open(`${route.label} orphan's peer`, server, { ...ESTABLISHED, rxQueue: 0 });
}

/**
 * Closed first, and the other end does not follow: FIN_WAIT_2 of the kernel's own, for a minute.
 * How it counts that minute (timewait or keepalive) depends on when the acknowledgement came.
 */
function abandoned(keeper: Keeper, route: Route, listener: Listener): void {
  const { client, server } = connection(route, listener);
  const facts = endpoints(client);
  closeSocket(client);
  const kind = 'tcp';
  keeper.ownerless(`${route.label} orphan FIN_WAIT_2`, { ...facts, kind, state: 'FIN_WAIT_2' });
  keeper.open(`${route.label} orphan's CLOSE_WAIT`, server, { kind, state: 'CLOSE_WAIT' });
}

/** Sends until the reader's window is shut, and then asks now and again whether it has opened. */
function shutWindow(keeper: Keeper, route: Route): void {
  const small = (fd: number) => setOption(fd, SOL.SOCKET, SO.RCVBUF, 4096);
  const listener = listen(route, 4, small);
  const { client, server } = connection(route, listener);
  setOption(client, SOL.SOCKET, SO.SNDBUF, 65536);
  const sent = sendBytes(client, 40_000);
  const { inode = 0 } = described(client);
  awaitRow(inode, route.family, / 04:[0-9A-F]{8} /);
  const txQueue = queuedBytes(client, 'OUTQ');
  const label = `${route.label} window`;
  keeper.open(`${label} LISTEN`, listener.fd, { kind: 'tcp', state: 'LISTEN' });
  keeper.open(`${label} probe`, client, { ...ESTABLISHED, txQueue, timer: 'probe' });
  keeper.open(`${label} shut`, server, { ...ESTABLISHED, rxQueue: sent - txQueue });
}

function awaitQueue(fd: number, queue: 'INQ' | 'OUTQ', bytes: number): void {
  awaitTrue(`${bytes} bytes in ${queue}`, () => queuedBytes(fd, queue) === bytes);
}
