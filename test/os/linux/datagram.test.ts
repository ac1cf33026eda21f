import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { icmp, raw } from '../../../src/os/linux/raw.js';
import { udp, udplite } from '../../../src/os/linux/udp.js';
import { fakePort, readTable } from '../../support/fake-port.js';
import { dump } from '../../vectors/hex.js';
import { PROC_NET_ICMP, PROC_NET_RAW, PROC_NET_RAW6 } from '../../vectors/raw.js';
import {
  BOUND6,
  CONNECTED,
  FULL,
  FULL_DETAILS,
  PROC_NET_UDP,
  PROC_NET_UDP6,
  PROC_NET_UDPLITE,
} from '../../vectors/udp.js';

const port = fakePort({
  netlink: {
    'sock_diag udp IPv4': dump(CONNECTED, FULL),
    'sock_diag udp IPv6': dump(BOUND6),
    'sock_diag udp IPv4 details': dump(FULL_DETAILS),
    'sock_diag udp IPv6 details': dump(),
  },
  files: {
    'net/udp': PROC_NET_UDP,
    'net/udp6': PROC_NET_UDP6,
    'net/udplite': PROC_NET_UDPLITE,
    'net/raw': PROC_NET_RAW,
    'net/raw6': PROC_NET_RAW6,
    'net/icmp': PROC_NET_ICMP,
  },
});

describe('udp', () => {
  test('from netlink', () => {
    const { rows, gaps } = readTable(udp(port, 'netlink')({}));
    assert.deepEqual(gaps, []);
    assert.equal(rows.length, 3);
    assert.deepEqual(rows[0], {
      protocol: 'udp',
      family: 'IPv4',
      localAddress: '127.0.0.1',
      localPort: 45769,
      remoteAddress: '127.0.0.1',
      remotePort: 5353,
      state: 'ESTABLISHED',
      receiveQueue: 0,
      sendQueue: 0,
      uid: 0,
      inode: 2601324,
      cookie: 961166n,
    });
  });

  test('from netlink in detail, with what it dropped', () => {
    const { rows } = readTable(udp(port, 'netlink')({ details: true }));
    assert.equal(rows[0]?.drops, 2);
    assert.equal(rows[0]?.memory?.receiveBuffer, 4096);
  });

  test('from /proc, with what it dropped', () => {
    const { rows, gaps } = readTable(udp(port, 'proc')({}));
    assert.deepEqual(gaps, []);
    assert.deepEqual(
      rows.map(({ localPort, receiveQueue, drops }) => [localPort, receiveQueue, drops]),
      [
        [45769, 0, 0],
        [5353, 3840, 2],
        [53, 0, 0],
      ],
    );
  });
});

test('udplite, raw and icmp from /proc where netlink has none', () => {
  for (const [source, ports, gaps] of [
    [udplite(port, undefined), [99], ['udplite IPv6']],
    [raw(port, undefined), [1, 58], []],
    [icmp(port, undefined), [77], ['icmp IPv6']],
  ] as const) {
    const table = readTable<{ localPort: number }>(source({}) as never);
    assert.deepEqual(table.sources, ['proc']);
    assert.deepEqual(
      table.rows.map((row) => row.localPort),
      ports,
    );
    assert.deepEqual(
      table.gaps.map((gap) => gap.what),
      gaps,
    );
  }
});

test('a ping socket once, though /proc/net/icmp6 lists the IPv4 ones again', () => {
  const again = PROC_NET_ICMP.replace(/[0-9A-F]{8}:/g, `${'0'.repeat(32)}:`);
  const six = again.split('\n')[1]?.replace('2601330', '2601331');
  const files = { 'net/icmp': PROC_NET_ICMP, 'net/icmp6': `${again}${six}\n` };
  const { rows } = readTable(icmp(fakePort({ files }), undefined)({ families: ['IPv6'] }));
  assert.deepEqual(
    rows.map(({ family, inode }) => [family, inode]),
    [
      ['IPv4', 2601330],
      ['IPv6', 2601331],
    ],
  );
});
