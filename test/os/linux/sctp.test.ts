import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { socketsSync } from '../../../src/api/sockets.js';
import { NetstatError } from '../../../src/model/errors.js';
import { sctp } from '../../../src/os/linux/sctp.js';
import { fakePort, readTable } from '../../support/fake-port.js';
import { makeTree } from '../../support/proc-tree.js';
import { dump } from '../../vectors/hex.js';
import {
  ASSOCIATION,
  ENDPOINT,
  PROC_NET_SCTP_ASSOCS,
  PROC_NET_SCTP_EPS,
} from '../../vectors/sctp.js';

describe('sctp from a /proc of another machine', () => {
  const procRoot = () =>
    makeTree({ 'net/sctp/eps': PROC_NET_SCTP_EPS, 'net/sctp/assocs': PROC_NET_SCTP_ASSOCS });

  test('endpoints', () => {
    const { rows, gaps, sources } = socketsSync({ protocols: ['sctp'], procRoot: procRoot() });
    assert.deepEqual([gaps, sources], [[], { sctp: ['proc'] }]);
    assert.deepEqual(rows.slice(0, 2), [
      {
        protocol: 'sctp',
        kind: 'endpoint',
        family: 'IPv4',
        state: 'LISTEN',
        style: 'one-to-one',
        localAddresses: ['10.205.8.71', '10.205.9.71'],
        localPort: 36422,
        uid: 77,
        inode: 10345,
      },
      {
        protocol: 'sctp',
        kind: 'endpoint',
        family: 'IPv6',
        state: 'CLOSED',
        style: 'one-to-many',
        localAddresses: ['::'],
        localPort: 5000,
        uid: 0,
        inode: 10346,
      },
    ]);
  });

  test('associations', () => {
    const { rows } = socketsSync({ protocols: ['sctp'], procRoot: procRoot() });
    assert.deepEqual(rows[2], {
      protocol: 'sctp',
      kind: 'association',
      family: 'IPv4',
      state: 'ESTABLISHED',
      style: 'one-to-one',
      localAddresses: ['10.205.8.71', '10.205.9.71'],
      localPort: 36422,
      receiveQueue: 0,
      sendQueue: 423,
      associationState: 'ESTABLISHED',
      remoteAddresses: ['10.205.9.72', '10.205.8.72'],
      remotePort: 36423,
      primaryLocalAddress: '10.205.8.71',
      primaryRemoteAddress: '10.205.8.72',
      associationId: 1783,
      inboundStreams: 10,
      outboundStreams: 10,
      maxRetransmits: 10,
      retransmittedChunks: 3,
      uid: 77,
      inode: 292723,
    });
    assert.deepEqual(
      [rows[3]?.state, rows[3]?.associationState, rows[3]?.remoteAddresses],
      ['CLOSED', 'SHUTDOWN_SENT', ['2001:db8::2']],
    );
  });

  test('by an address, whichever of several', () => {
    const query = { protocols: ['sctp'] as const, procRoot: procRoot() };
    assert.equal(socketsSync({ ...query, remoteAddress: '10.205.9.72' }).rows.length, 1);
    assert.equal(socketsSync({ ...query, localAddress: '10.205.9.71' }).rows.length, 2);
  });

  test('one file alone, and lines that are none, are gaps', () => {
    const garbage = `${PROC_NET_SCTP_EPS}garbage\n1 2 2 x 40 1 0 0 10.0.0.1\n`;
    const tree = makeTree({ 'net/sctp/eps': garbage });
    const { rows, gaps } = socketsSync({ protocols: ['sctp'], procRoot: tree });
    assert.equal(rows.length, 2);
    assert.deepEqual(gaps, [
      { what: 'sctp endpoints', code: 'DECODE', count: 2 },
      { what: 'sctp associations', code: 'ENOENT', count: 1 },
    ]);
  });
});

describe('sctp from netlink', () => {
  // As the kernel answers: the endpoint by itself, and once more before its association.
  const answer = dump(ENDPOINT, ENDPOINT, ASSOCIATION);
  const port = fakePort({
    netlink: { 'sock_diag sctp IPv4': answer, 'sock_diag sctp IPv6': dump() },
  });

  test('an endpoint', () => {
    const { rows, gaps, sources } = readTable(sctp(port, undefined)({}));
    assert.deepEqual([gaps, sources, rows.length], [[], ['netlink'], 2]);
    assert.deepEqual(rows[0], {
      protocol: 'sctp',
      kind: 'endpoint',
      family: 'IPv4',
      state: 'LISTEN',
      localAddresses: ['10.205.8.71', '10.205.9.71'],
      localPort: 36422,
      uid: 77,
      cookie: 17n,
      inode: 10345,
      backlog: { pending: 1, limit: 5 },
    });
  });

  test('an association, with the state of its socket too', () => {
    const { rows } = readTable(sctp(port, undefined)({}));
    assert.deepEqual(rows[1], {
      protocol: 'sctp',
      kind: 'association',
      family: 'IPv4',
      state: 'LISTEN',
      localAddresses: ['10.205.8.71', '10.205.9.71'],
      localPort: 36422,
      uid: 77,
      cookie: 17n,
      inode: 10345,
      receiveQueue: 0,
      sendQueue: 423,
      associationState: 'SHUTDOWN_PENDING',
      remoteAddresses: ['10.205.8.72', '10.205.9.72'],
      remotePort: 36423,
      primaryRemoteAddress: '10.205.8.72',
      interfaceIndex: 2,
      timer: { kind: 'retransmit', expiresMs: 200 },
      retransmittedChunks: 3,
    });
  });

  test('in detail', () => {
    const { rows } = readTable(sctp(port, undefined)({ details: true }));
    assert.equal(rows[1]?.memory?.sendAllocated, 468);
  });
});

test('sctp where the kernel lacks it: the error of the last way', () => {
  const isMissing = (error: unknown) => error instanceof NetstatError && error.code === 'ENOENT';
  assert.throws(() => readTable(sctp(fakePort({}), undefined)({})), isMissing);
});
