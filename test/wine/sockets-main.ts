/**
 * Opens sockets of TCP and UDP and prints, as a line of JSON, who holds them: to be run on Windows.
 * They stay until the process is ended.
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

const LISTENING = ['127.0.0.1', '0.0.0.0', '::1', '::'];

async function listen(host: string): Promise<{ server: Server; port: number }> {
  // Either end stays in the state that the other's FIN leaves it in.
  const server = createServer({ allowHalfOpen: true });
  server.listen({ host, port: 0, ipv6Only: true });
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** Both ends of a connection to a listener of its own. */
async function connection(host: string): Promise<[near: Socket, far: Socket]> {
  const { server, port } = await listen(host);
  const near = connect({ host, port, allowHalfOpen: true });
  const [[far]] = await Promise.all([once(server, 'connection'), once(near, 'connect')]);
  return [near, far as Socket];
}

/** FIN_WAIT_2 and CLOSE_WAIT. */
async function halfClosed(host: string): Promise<void> {
  const [near, far] = await connection(host);
  far.resume();
  near.end();
  await once(far, 'end');
}

/** TIME_WAIT, for a minute. */
async function closed(host: string): Promise<void> {
  const [near, far] = await connection(host);
  far.resume();
  near.resume();
  const gone = Promise.all([once(near, 'close'), once(far, 'close')]);
  near.end();
  await once(far, 'end');
  far.end();
  await gone;
}

async function bind(type: 'udp4' | 'udp6', address: string): Promise<number> {
  const socket = createSocket({ type, ipv6Only: type === 'udp6' });
  socket.bind({ address, port: 0 });
  await once(socket, 'listening');
  return socket.address().port;
}

for (const host of LISTENING) await listen(host);
const outgoing: number[] = [];
for (const host of ['127.0.0.1', '::1']) {
  const [{ localPort }] = await connection(host);
  if (host === '127.0.0.1') outgoing.push(localPort as number);
  await halfClosed(host);
  await closed(host);
}
const udp: number[] = [];
for (const host of ['127.0.0.1', '0.0.0.0']) udp.push(await bind('udp4', host));
for (const host of ['::1', '::']) udp.push(await bind('udp6', host));
process.stdout.write(`${JSON.stringify({ pid: process.pid, outgoing, udp })}\n`);
