import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AddressCache } from '../../../src/wire/address-cache.js';
import {
  extensionsOf,
  INET_DIAG,
  readInetDiagMessage,
  writeInetDiagRequest,
  writeTcpDiagRequest,
} from '../../../src/wire/netlink/inet-diag.js';
import { Reader } from '../../../src/wire/reader.js';
import { hex } from '../../vectors/hex.js';
import { KEEPALIVE, LISTENER6, TIME_WAIT } from '../../vectors/tcp.js';

const read = (message: Uint8Array) =>
  readInetDiagMessage(new Reader(message, 'LE', 'inet_diag_msg', 16), new AddressCache());

describe('struct inet_diag_msg', () => {
  test('a connection whose timer runs', () => {
    assert.deepEqual(
      { ...read(KEEPALIVE) },
      {
        family: 2,
        state: 1,
        timer: 2,
        retransmits: 0,
        localPort: 59812,
        remotePort: 55743,
        localAddress: '127.0.0.1',
        remoteAddress: '127.0.0.1',
        interfaceIndex: 0,
        cookie: 658457n,
        expiresMs: 7_199_856,
        receiveQueue: 0,
        sendQueue: 0,
        uid: 0,
        inode: 2601316,
      },
    );
  });

  test('a listener of IPv6, and TIME_WAIT', () => {
    const { localAddress, remoteAddress, sendQueue } = read(LISTENER6);
    assert.deepEqual([localAddress, remoteAddress, sendQueue], ['::1', '::', 5]);
    const { state, timer, expiresMs, inode } = read(TIME_WAIT);
    assert.deepEqual([state, timer, expiresMs, inode], [6, 3, 59_904, 0]);
  });

  test('of a big-endian machine: all but addresses and ports is turned', () => {
    const turned = Uint8Array.from(KEEPALIVE.subarray(16, 88));
    for (let at = 36; at < 72; at += 4) turned.subarray(at, at + 4).reverse();
    const message = readInetDiagMessage(new Reader(turned, 'BE', ''), new AddressCache());
    assert.deepEqual(message, read(KEEPALIVE));
  });
});

describe('struct inet_diag_req_v2', () => {
  test('as ss sends it', () => {
    // `strace -e trace=sendmsg -e write=all ss -4tani` of iproute2 6.1.0, but for the cookie, which it
    // leaves 0: the kernel looks at it in an exact look-up alone.
    const { INFO, VEGASINFO, CONG } = { ...INET_DIAG, VEGASINFO: 3 };
    const extensions = extensionsOf(INFO, VEGASINFO, CONG);
    const request = writeInetDiagRequest(
      { family: 2, protocol: 6, extensions, states: 0xfff },
      'LE',
    );
    assert.deepEqual(request, hex(`0206 0e 00 ff0f0000 ${'00'.repeat(40)} ffffffff ffffffff`));
  });

  test('for one socket', () => {
    const id = {
      localPort: 80,
      remotePort: 0x1234,
      localAddress: hex('7f000001'),
      remoteAddress: hex('0a000001'),
      interfaceIndex: 3,
    };
    const request = writeInetDiagRequest(
      { family: 2, protocol: 6, extensions: 0, states: 0, id },
      'LE',
    );
    const addresses = `7f000001 ${'00'.repeat(12)} 0a000001 ${'00'.repeat(12)}`;
    assert.deepEqual(
      request,
      hex(`0206 00 00 00000000 0050 1234 ${addresses} 03000000 ffffffff ffffffff`),
    );
  });
});

test('struct inet_diag_req', () => {
  const request = writeTcpDiagRequest({ extensions: 0, states: 0xfff }, 'LE');
  assert.deepEqual(request, hex(`000000 00 ${'00'.repeat(48)} ff0f0000 00000000`));
});
