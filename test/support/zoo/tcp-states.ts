import { IPPROTO, SHUT, SOCK, TCP } from '../constants.js';
import { libc, must, setNonBlocking } from '../libc.js';
import {
  bindSocket,
  closeSocket,
  dropArrivals,
  localAddress,
  openSocket,
  setOption,
} from '../sockets.js';
import { type Exhibit, endpoints, type Keeper } from './keeper.js';
import { connection, dial, type Listener, listen, type Route, V4, V6 } from './tcp.js';
import { awaitState } from './wait.js';

/** Each state of TCP that can be held, over IPv4 and over IPv6. */
export const tcpStates: Exhibit = (keeper) => {
  for (const route of [V4, V6]) {
    keeper.attempt(route.label, () => {
      const listener = listen(route, 16, patient);
      keeper.open(`${route.label} LISTEN`, listener.fd, { kind: 'tcp', state: 'LISTEN' });
      handshake(keeper, route, listener);
      closing(keeper, route, listener);
      bound(keeper, route);
    });
  }
};

/** Sends its SYN, or its answer to one, again for hours. */
function patient(fd: number): void {
  setOption(fd, IPPROTO.TCP, TCP.SYNCNT, 100);
}

/** A client deaf to the answer: it stays in SYN_SENT, and the listener's half in SYN_RECEIVED. */
function handshake(keeper: Keeper, route: Route, listener: Listener): void {
  const client = dial(route, listener.port, (fd) => {
    patient(fd);
    setNonBlocking(fd);
    dropArrivals(fd);
  });
  const clientPort = localAddress(client).port ?? 0;
  const { family, remoteAddress } = route;
  const far = { remoteAddress, remotePort: listener.port };
  const timer = 'retransmit';
  keeper.open(`${route.label} SYN_SENT`, client, { kind: 'tcp', state: 'SYN_SENT', timer, ...far });
  keeper.ownerless(`${route.label} SYN_RECEIVED`, {
    kind: 'tcp',
    state: 'SYN_RECEIVED',
    family,
    timer,
    localAddress: remoteAddress,
    localPort: listener.port,
    remoteAddress,
    remotePort: clientPort,
  });
}

/** Who has said FIN, and which end no longer hears: from that follows every closing state. */
function closing(keeper: Keeper, route: Route, listener: Listener): void {
  const make = () => connection(route, listener);
  const tell = (name: string, fd: number, state: 'ESTABLISHED' | Ending) => {
    awaitState(fd, state);
    keeper.open(`${route.label} ${name}`, fd, { kind: 'tcp', state });
  };

  const idle = make();
  tell('ESTABLISHED client', idle.client, 'ESTABLISHED');
  tell('ESTABLISHED server', idle.server, 'ESTABLISHED');

  const deaf = make();
  dropArrivals(deaf.server);
  finish(deaf.client);
  tell('FIN_WAIT_1', deaf.client, 'FIN_WAIT_1');
  tell('FIN_WAIT_1 unheard', deaf.server, 'ESTABLISHED');

  const half = make();
  finish(half.client);
  tell('FIN_WAIT_2', half.client, 'FIN_WAIT_2');
  tell('CLOSE_WAIT', half.server, 'CLOSE_WAIT');

  const last = make();
  finish(last.client);
  awaitState(last.server, 'CLOSE_WAIT');
  awaitState(last.client, 'FIN_WAIT_2');
  dropArrivals(last.client);
  finish(last.server);
  tell('LAST_ACK', last.server, 'LAST_ACK');
  tell('LAST_ACK unheard', last.client, 'FIN_WAIT_2');

  const both = make();
  dropArrivals(both.server);
  finish(both.client);
  finish(both.server);
  tell('CLOSING', both.client, 'CLOSING');
  tell('CLOSING unheard', both.server, 'FIN_WAIT_1');

  const over = make();
  const facts = endpoints(over.client);
  finish(over.client);
  awaitState(over.server, 'CLOSE_WAIT');
  closeSocket(over.server);
  closeSocket(over.client);
  const state = 'TIME_WAIT';
  keeper.ownerless(`${route.label} TIME_WAIT`, { ...facts, kind: 'tcp', state, timer: 'timewait' });
}

type Ending = 'FIN_WAIT_1' | 'FIN_WAIT_2' | 'CLOSE_WAIT' | 'LAST_ACK' | 'CLOSING';

function finish(fd: number): void {
  must('shutdown', libc().shutdown(fd, SHUT.WR));
}

/** Has a port, but neither listens nor connects: no table but sock_diag's, and that since 6.8. */
function bound(keeper: Keeper, route: Route): void {
  const fd = openSocket(route.listenerDomain, SOCK.STREAM);
  bindSocket(fd, route.listenerAddress(0));
  keeper.open(`${route.label} BOUND_INACTIVE`, fd, { kind: 'tcp', state: 'BOUND_INACTIVE' });
}
