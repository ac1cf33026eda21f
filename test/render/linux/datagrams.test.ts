import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RawSocket } from '../../../src/model/raw.js';
import type { UdpSocket } from '../../../src/model/udp.js';
import { raw } from '../../../src/render/linux/raw.js';
import { udp, udplite } from '../../../src/render/linux/udp.js';
import { linesOf } from './support.js';

const bound = {
  protocol: 'udp',
  family: 'IPv4',
  localAddress: '0.0.0.0',
  localPort: 68,
  state: 'CLOSED',
  receiveQueue: 768,
  sendQueue: 0,
  uid: 0,
  inode: 7,
} as const satisfies UdpSocket;

const connected = {
  ...bound,
  family: 'IPv6',
  localAddress: '::1',
  localPort: 40000,
  remoteAddress: '::1',
  remotePort: 53,
  state: 'ESTABLISHED',
} as const satisfies UdpSocket;

const odd: UdpSocket = { ...bound, state: 'SYN_SENT' };

/** Lines are those of the real netstat for the same sockets. */
describe('datagram sockets as net-tools prints them', () => {
  test('UDP', () => {
    assert.deepEqual(linesOf(udp, [bound, connected, odd], { timers: true }), [
      'udp      768      0 0.0.0.0:68              0.0.0.0:*                           off (0.00/0/0)',
      'udp6     768      0 ::1:40000               ::1:53                  ESTABLISHED off (0.00/0/0)',
      'udp      768      0 0.0.0.0:68              0.0.0.0:*               UNKNOWN     off (0.00/0/0)',
    ]);
  });

  test('UDP-Lite', () => {
    const rows = [bound, connected].map((row) => ({ ...row, protocol: 'udplite' }) as const);
    assert.deepEqual(linesOf(udplite, rows, { extend: true }), [
      'udpl     768      0 0.0.0.0:68              0.0.0.0:*                           0          7         ',
      'udpl6    768      0 ::1:40000               ::1:53                  ESTABLISHED 0          7         ',
    ]);
  });

  test('raw sockets, whose state is a number and whose peer has no port', () => {
    const rows: RawSocket[] = [
      { ...bound, protocol: 'raw', localPort: 1 },
      { ...connected, protocol: 'raw', localPort: 58 },
      { ...bound, protocol: 'raw', localPort: 255, state: 'UNKNOWN(14)' },
    ];
    const names = { service: (port: number, kind: string) => (port === 1 ? kind : undefined) };
    assert.deepEqual(linesOf(raw, rows, { names }), [
      'raw      768      0 0.0.0.0:raw             0.0.0.0:*               7          ',
      'raw6     768      0 ::1:58                  ::1:*                   1          ',
      'raw      768      0 0.0.0.0:255             0.0.0.0:*               14         ',
    ]);
  });
});
