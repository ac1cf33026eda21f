/** Opens sockets of TCP and UDP on loopback and records the Windows that it runs on into the file named. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { capture } from '../../src/api/capture.js';

const [file = ''] = process.argv.slice(2);

async function listen(host: string): Promise<AddressInfo> {
  const server = createServer();
  server.listen({ host, port: 0, ipv6Only: true });
  await once(server, 'listening');
  return server.address() as AddressInfo;
}

for (const host of ['0.0.0.0', '::1']) await listen(host);
for (const host of ['127.0.0.1', '::1']) {
  const { port } = await listen(host);
  await once(connect({ host, port }), 'connect');
}
for (const [type, address] of [
  ['udp4', '127.0.0.1'],
  ['udp6', '::'],
] as const) {
  const socket = createSocket({ type, ipv6Only: type === 'udp6' });
  socket.bind({ address, port: 0 });
  await once(socket, 'listening');
}

await capture(file);
process.exit();
