import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Socket } from '../../src/model/tables.js';
import { fakeSystem } from '../../src/testing/index.js';

const listener: Socket = {
  protocol: 'tcp',
  family: 'IPv4',
  state: 'LISTEN',
  localAddress: '127.0.0.1',
  localPort: 8080,
  backlog: { pending: 0, limit: 511 },
  uid: 1000,
  user: 'ada',
  owner: { kind: 'known', processes: [{ pid: 7, fds: [20], comm: 'node' }] },
};
const client: Socket = {
  protocol: 'tcp',
  family: 'IPv6',
  state: 'ESTABLISHED',
  localAddress: '::1',
  localPort: 40_000,
  remoteAddress: '::1',
  remotePort: 443,
  receiveQueue: 0,
  sendQueue: 3,
};
const unix: Socket = { protocol: 'unix', type: 'stream', state: 'LISTENING', path: '/run/x' };
const gap = { what: 'sctp', code: 'ENOENT', count: 1 };

test('a fake system answers as one does that has these sockets', async () => {
  const { sockets, socketsSync } = fakeSystem([unix, listener, client], [gap]);
  const { owner, user, ...bare } = listener;
  assert.deepEqual(socketsSync().rows, [bare, client, unix]);
  assert.deepEqual((await sockets({ states: ['LISTEN'], protocols: ['tcp'] })).rows, [bare]);
  assert.deepEqual(socketsSync({ remotePort: 443 }).rows, [client]);
  assert.deepEqual(socketsSync({ localPort: 8080, owners: true }).rows, [{ ...bare, owner }]);
  assert.deepEqual(socketsSync({ localPort: 8080, userNames: true }).rows, [{ ...bare, user }]);
  const nobody = socketsSync({ protocols: ['unix'], owners: true });
  assert.deepEqual(nobody.rows, [{ ...unix, owner: { kind: 'none' } }]);
});

test('its gaps come once, and its answers are copies', () => {
  const { socketsSync } = fakeSystem([listener], [gap]);
  const { rows, gaps } = socketsSync({ protocols: ['udp', 'tcp'] });
  assert.deepEqual(gaps, [gap]);
  if (rows[0] !== undefined) rows[0].localPort = 1;
  assert.equal(socketsSync().rows.length, 1);
  assert.equal(listener.localPort, 8080);
});
