import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetstatError, type SocketOptions, sockets, socketsSync } from '../../src/index.js';

const WRONG = [
  [{ protocols: ['tcp6'] }, /protocols cannot be "tcp6": one of tcp, /],
  [{ families: ['inet'] }, /families cannot be "inet"/],
  [{ states: ['SYN_RECV'] }, /states cannot be "SYN_RECV": one of ESTABLISHED, /],
  [{ source: 'ss' }, /source cannot be "ss": one of auto, netlink, proc/],
  [{ localAddress: '999.1.1.1' }, /localAddress cannot be "999.1.1.1"/],
  [{ remoteAddress: 'localhost' }, /remoteAddress cannot be "localhost"/],
  [{ localPort: 70_000 }, /localPort cannot be 70000/],
  [{ states: 'LISTEN' }, /states cannot be "LISTEN"/],
  [{ protocols: null }, /protocols cannot be null/],
  [{ localAddress: 127 }, /localAddress cannot be 127/],
  [{ procRoot: 5 }, /procRoot cannot be 5/],
  [{ replay: 'a\0b' }, /replay cannot be "a/],
  [null, /a query cannot be null/],
  [{ remotePort: '80' }, /remotePort cannot be "80"/],
] as const;

test('what cannot be meant is refused before anything is read', async () => {
  for (const [query, message] of WRONG) {
    const expected = (error: unknown) =>
      error instanceof NetstatError &&
      error.code === 'INVALID_QUERY' &&
      message.test(error.message);
    assert.throws(() => socketsSync(query as unknown as SocketOptions), expected);
    await assert.rejects(sockets(query as unknown as SocketOptions), expected);
  }
});

test('a protocol that is asked for twice is listed once', () => {
  const once = socketsSync({ protocols: ['netlink'] }).rows.length;
  assert.equal(socketsSync({ protocols: ['netlink', 'netlink'] }).rows.length, once);
});
