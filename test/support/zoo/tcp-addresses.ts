import { IPPROTO, SHUT } from '../constants.js';
import { libc, must } from '../libc.js';
import { inet6Address, inetAddress } from '../sockaddr.js';
import { closeSocket, setOption } from '../sockets.js';
import { type Exhibit, endpoints, type Keeper } from './keeper.js';
import { makeLinks } from './link.js';
import { connection, linkLocal, listen, MAPPED, type Route, V4, V6 } from './tcp.js';
import { awaitState } from './wait.js';

const IPV6_V6ONLY = 26;

/** Addresses that are easily got wrong: wildcards, v4 within v6, link-local with its interface. */
export const tcpAddresses: Exhibit = (keeper) => {
  const any = { kind: 'tcp', state: 'LISTEN' } as const;
  const v4 = listen({ ...V4, listenerAddress: (port) => inetAddress('0.0.0.0', port) });
  keeper.open('any v4 LISTEN', v4.fd, any);
  const v6: Route = { ...V6, listenerAddress: (port) => inet6Address('::', port) };
  keeper.open('any v6 only LISTEN', listen(v6, 16, onlyV6).fd, any);
  mapped(keeper);
  keeper.attempt('link-local', () => {
    // An interface's name may hold what drives a terminal.
    for (const link of makeLinks('zoo0', 'z\u001b[31m\u202e)')) {
      talk(keeper, linkLocal(link), { interface: link.name });
    }
  });
};

function onlyV6(fd: number): void {
  setOption(fd, IPPROTO.IPV6, IPV6_V6ONLY, 1);
}

/** A dual-stack listener, what it accepts from an IPv4 client, and a TIME_WAIT of its own. */
function mapped(keeper: Keeper): void {
  const listener = talk(keeper, MAPPED, {});
  const { client, server } = connection(MAPPED, listener);
  const facts = endpoints(server);
  must('shutdown', libc().shutdown(server, SHUT.WR));
  awaitState(client, 'CLOSE_WAIT');
  closeSocket(client);
  closeSocket(server);
  const state = 'TIME_WAIT';
  keeper.ownerless('mapped TIME_WAIT', { ...facts, kind: 'tcp', state, timer: 'timewait' });
}

function talk(keeper: Keeper, route: Route, facts: { interface?: string }) {
  const listener = listen(route);
  const { client, server } = connection(route, listener);
  const kind = 'tcp';
  keeper.open(`${route.label} LISTEN`, listener.fd, { kind, state: 'LISTEN', ...facts });
  keeper.open(`${route.label} client`, client, { kind, state: 'ESTABLISHED', ...facts });
  keeper.open(`${route.label} server`, server, { kind, state: 'ESTABLISHED', ...facts });
  return listener;
}
