import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { describe, test } from 'node:test';
import { type Socket, sockets, socketsSync } from '../../src/index.js';

/** What the packages that parse netstat and ss are known to get wrong, each on a socket of our own. */
describe('right where others are wrong', () => {
  test('a port on which a dual-stack socket listens has an owner (pid-port finds none)', async () => {
    const server = createServer().listen(0, '::');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { rows } = await sockets({ protocols: ['tcp'], localPort: port, owners: true });
    server.close();
    assert.deepEqual(
      rows.map((row) => [row.family, row.localAddress, row.state, pidsOf(row)]),
      [['IPv6', '::', 'LISTEN', [process.pid]]],
    );
  });

  test('a UDP socket that is not connected is there (systeminformation loses it)', async () => {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const { port } = socket.address();
    const [row, ...others] = socketsSync({
      protocols: ['udp'],
      localPort: port,
      owners: true,
    }).rows;
    socket.close();
    assert.ok(row !== undefined);
    assert.deepEqual(others, []);
    // node-netstat: a remote address of `*` and `pid: NaN`.
    assert.equal('remoteAddress' in row, false);
    assert.deepEqual(pidsOf(row), [process.pid]);
  });

  test('an IPv4 connection to a dual-stack server is found by its IPv4 addresses', async () => {
    const server = createServer((socket) => socket.on('error', () => {})).listen(0, '::');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const client = connect(port, '127.0.0.1');
    await once(client, 'connect');
    const { rows } = socketsSync({
      protocols: ['tcp'],
      localAddress: '127.0.0.1',
      localPort: port,
      remoteAddress: '127.0.0.1',
      remotePort: client.localPort as number,
    });
    client.destroy();
    server.close();
    assert.deepEqual(
      rows.map((row) => [row.family, row.localAddress, row.localPort]),
      [['IPv6', '::ffff:127.0.0.1', port]],
    );
  });
});

function pidsOf({ owner }: Socket): number[] {
  return owner?.kind === 'known' ? owner.processes.map(({ pid }) => pid) : [];
}
