import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SctpSocket } from '../../../src/model/sctp.js';
import { sctp } from '../../../src/render/linux/sctp.js';
import { FIRST_PROGRAM, heldBy, linesOf } from './support.js';

const endpoint: SctpSocket = {
  protocol: 'sctp',
  kind: 'endpoint',
  family: 'IPv4',
  state: 'LISTEN',
  localAddresses: ['127.0.0.1', '10.0.2.15'],
  localPort: 7,
  receiveQueue: 0,
  sendQueue: 0,
  uid: 0,
  inode: 17213,
  owner: heldBy([812, '/usr/bin/server']),
};

const association: SctpSocket = {
  ...endpoint,
  kind: 'association',
  state: 'ESTABLISHED',
  localPort: 5000,
  remoteAddresses: ['127.0.0.1', '10.0.2.15', '10.0.0.3'],
  remotePort: 5001,
};

/** Lines are those of the real netstat for the same sockets. */
test('SCTP sockets have a line for each address, as net-tools prints them', () => {
  const style = { holders: FIRST_PROGRAM, timers: true };
  assert.deepEqual(linesOf(sctp, [endpoint, association], style), [
    'sctp                127.0.0.1:7                                     LISTEN     ',
    '                    10.0.2.15:7                                                 812/server           ',
    'sctp       0      0 127.0.0.1:5000          127.0.0.1:5001          ESTABLISHED',
    '                    10.0.2.15               10.0.2.15                          ',
    '                                            10.0.0.3                            812/server           ',
  ]);
});
