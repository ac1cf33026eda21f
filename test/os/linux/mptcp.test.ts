import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NetstatError } from '../../../src/model/errors.js';
import { mptcp } from '../../../src/os/linux/mptcp.js';
import { fakePort, readTable } from '../../support/fake-port.js';
import { dump } from '../../vectors/hex.js';
import { CLIENT, LISTENER } from '../../vectors/mptcp.js';

const port = fakePort({
  netlink: {
    'sock_diag mptcp IPv4': dump(CLIENT, LISTENER),
    'sock_diag mptcp IPv4 details': dump(CLIENT, LISTENER),
    'sock_diag mptcp IPv6': dump(),
    'sock_diag mptcp IPv6 details': dump(),
  },
});

describe('mptcp', () => {
  test('a listener has a backlog and no queues', () => {
    const { rows } = readTable(mptcp(port, undefined)({}));
    assert.deepEqual(rows[1], {
      protocol: 'mptcp',
      family: 'IPv4',
      localAddress: '127.0.0.1',
      localPort: 8000,
      state: 'LISTEN',
      uid: 0,
      inode: 10299086,
      cookie: 2890210n,
      backlog: { pending: 1, limit: 9 },
    });
  });

  test('in detail, a connection has its token', () => {
    const { rows, gaps } = readTable(mptcp(port, undefined)({ details: true }));
    assert.deepEqual(gaps, []);
    assert.deepEqual([rows[0]?.token, rows[0]?.subflows], [0xfc745e78, 0]);
    assert.deepEqual(rows[0]?.mptcpInfo?.flags, ['REMOTE_KEY_RECEIVED']);
    assert.ok(!('token' in (rows[0]?.mptcpInfo ?? {})));
    assert.equal(rows[1]?.mptcpInfo, undefined);
    assert.equal(rows[1]?.memory?.receiveBuffer, 131_072);
  });

  test('from /proc it cannot be read', () => {
    assert.throws(
      () => readTable(mptcp(port, 'proc')({})),
      (error) => error instanceof NetstatError && error.code === 'UNSUPPORTED',
    );
  });
});
