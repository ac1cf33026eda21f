import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSocketsSync } from '../../../src/api/sockets.js';
import type { SocketQuery } from '../../../src/model/query.js';
import type { TcpSocket } from '../../../src/model/tcp.js';
import { replayed } from '../../../src/os/select.js';
import { SOCK_DIAG_BY_FAMILY } from '../../../src/wire/netlink/inet-diag.js';
import { NLM_F_MULTI, NLMSG_DONE, writeMessage } from '../../../src/wire/netlink/message.js';
import type { ByteOrder } from '../../../src/wire/reader.js';
import { Writer } from '../../../src/wire/writer.js';
import { fileOf, tapeOf } from '../../support/tapes.js';

const LOOPBACK = Uint8Array.of(127, 0, 0, 1);
const HEADING =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';

/** struct inet_diag_msg of 127.0.0.1:8080 -> 127.0.0.1:258, with the numbers of a machine. */
function diagMessage(byteOrder: ByteOrder): Uint8Array {
  const message = new Writer(72, byteOrder).u8(2).u8(1).u8(2).u8(0);
  message.networkU16(8080).networkU16(258);
  for (let end = 0; end < 2; end++) message.put(LOOPBACK).zeros(12);
  message.u32(0).u32(7).u32(9);
  message.u32(1000).u32(1).u32(2).u32(1000).u32(4711);
  return writeMessage(SOCK_DIAG_BY_FAMILY, NLM_F_MULTI, 1, message.done(), byteOrder);
}

/** What a machine with this byte order and 250 ticks a second said, in both ways. */
function capture(byteOrder: ByteOrder): string {
  const done = writeMessage(NLMSG_DONE, NLM_F_MULTI, 1, new Uint8Array(4), byteOrder);
  const dump = Buffer.concat([diagMessage(byteOrder), done]).toString('base64');
  const word = byteOrder === 'LE' ? '0100007F' : '7F000001';
  const line = `   0: ${word}:1F90 ${word}:0102 01 00000002:00000001 02:000000FA 00000000  1000        0 4711 2 0 20 4 0 10 -1\n`;
  return fileOf(
    [
      { question: 'netlink sock_diag tcp IPv4', base64: dump },
      { question: 'file net/tcp', text: HEADING + line },
    ],
    { byteOrder, clockTicks: 250, platform: 'linux' },
  );
}

function read(byteOrder: ByteOrder, query: SocketQuery & { source: 'netlink' | 'proc' }) {
  const tape = tapeOf(capture(byteOrder));
  return readSocketsSync(
    { protocols: ['tcp'], families: ['IPv4'], ...query },
    replayed(tape, query.source),
  );
}

const expected: TcpSocket = {
  protocol: 'tcp',
  family: 'IPv4',
  localAddress: '127.0.0.1',
  localPort: 8080,
  remoteAddress: '127.0.0.1',
  remotePort: 258,
  state: 'ESTABLISHED',
  receiveQueue: 1,
  sendQueue: 2,
  uid: 1000,
  inode: 4711,
};

for (const byteOrder of ['LE', 'BE'] as const) {
  test(`what a machine of byte order ${byteOrder} said is understood on this one`, () => {
    const [netlink] = read(byteOrder, { source: 'netlink' }).rows;
    const cookie = (9n << 32n) | 7n;
    const timer = { kind: 'keepalive', expiresMs: 1000, probes: 0 } as const;
    assert.deepEqual(netlink, { ...expected, cookie, timer });
    const [proc] = read(byteOrder, { source: 'proc' }).rows;
    // 250 ticks, 250 a second.
    assert.deepEqual(proc, { ...expected, refCount: 2, timer: { ...timer, retransmits: 0 } });
  });
}

test('a query narrower than what was captured finds its part of it', () => {
  const end = { localAddress: '127.0.0.1', localPort: 8080, remoteAddress: '127.0.0.1' };
  for (const source of ['netlink', 'proc'] as const) {
    const count = (query: SocketQuery) => read('LE', { source, ...query }).rows.length;
    assert.equal(count({ ...end, remotePort: 258 }), 1);
    assert.equal(count({ ...end, remotePort: 259 }), 0);
    assert.equal(count({ states: ['LISTEN'] }), 0);
    assert.equal(count({ states: ['ESTABLISHED'] }), 1);
    assert.equal(count({ localPort: 8080 }), 1);
    assert.equal(count({ remotePort: 8080 }), 0);
  }
});

test('what was not asked when it was captured is said to be missing', () => {
  const tape = tapeOf(capture('LE'));
  const table = readSocketsSync(
    { protocols: ['tcp', 'udp'], owners: true },
    replayed(tape, 'auto'),
  );
  assert.deepEqual(table.sources, { tcp: ['netlink'] });
  assert.deepEqual(
    table.gaps.map(({ what, code }) => [what, code]),
    [
      ['owners', 'NOT_CAPTURED'],
      ['tcp IPv6', 'NOT_CAPTURED'],
      ['udp', 'NOT_CAPTURED'],
    ],
  );
  assert.equal(table.rows[0]?.owner?.kind, 'hidden');
});

test('a capture of a system that is not replayed is refused', () => {
  const tape = tapeOf(fileOf([], { platform: 'darwin' }));
  assert.throws(() => replayed(tape, 'auto'), { name: 'UnsupportedError', code: 'UNSUPPORTED' });
});
