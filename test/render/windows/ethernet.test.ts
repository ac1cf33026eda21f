import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Interface } from '../../../src/model/interfaces.js';
import { renderInterfaceStatistics } from '../../../src/render/windows/ethernet.js';
import { fc } from '../../support/fast-check.js';
import { golden } from '../../support/golden.js';
import { harmIn, hostileText } from '../../support/hostile.js';

type Statistics = NonNullable<Interface['statistics']>;

const NO_TRAFFIC: Statistics = {
  rxPackets: 0n,
  txPackets: 0n,
  rxBytes: 0n,
  txBytes: 0n,
  rxErrors: 0n,
  txErrors: 0n,
  rxDropped: 0n,
  txDropped: 0n,
  multicast: 0n,
  collisions: 0n,
  rxFifoErrors: 0n,
  txFifoErrors: 0n,
  rxCompressed: 0n,
  txCompressed: 0n,
};

function counting(statistics: Partial<Statistics>, rest: Partial<Interface> = {}): Interface {
  return { name: 'eth0', addresses: [], statistics: { ...NO_TRAFFIC, ...statistics }, ...rest };
}

const ONE = {
  rxUnicastPackets: 24_326_000n,
  txUnicastPackets: 17_355_000n,
  rxNonUnicastPackets: 2_506_000n,
  txNonUnicastPackets: 24_000n,
  rxUnknownProtocols: 5_000n,
};
const OTHER = {
  rxUnicastPackets: 331n,
  txUnicastPackets: 436n,
  rxNonUnicastPackets: 457n,
  txNonUnicastPackets: 290n,
  rxUnknownProtocols: 528n,
};
const LOOPBACK = counting({ ...ONE, rxBytes: 5n }, { name: 'lo', flags: ['LOOPBACK', 'UP'] });

describe('netstat -e', () => {
  test('adds up all interfaces but loopback ones', () => {
    const interfaces = [
      LOOPBACK,
      counting({ ...ONE, rxBytes: 2_190_616_000n, txBytes: 2_731_744_448n, rxDropped: 7n }),
      counting({ ...OTHER, rxBytes: 468n, txDropped: 8n, rxErrors: 9n, txErrors: 10n }),
      { name: 'uncounted', addresses: [] },
    ];
    assert.equal(renderInterfaceStatistics(interfaces), golden('windows/ethernet.txt'));
    const protocol = { metric: 25, automaticMetric: true, mtu: 1500 };
    const protocols = [
      { family: 'IPv4' as const, ...protocol, forwarding: false, connected: true },
    ];
    const used = interfaces.map((row) => ({ ...row, protocols }));
    const beside = [...used, counting({ ...ONE, rxBytes: 1n }, { description: 'Filter' })];
    assert.equal(renderInterfaceStatistics(beside), golden('windows/ethernet.txt'));
  });

  test('has one line of packets where none tells whom they are for', () => {
    const statistics = { rxPackets: 30n, txPackets: 40n, rxDropped: 1n, txDropped: 2n };
    const interfaces = [
      counting({ ...statistics, rxBytes: 3000n, txBytes: 4000n, rxErrors: 3n, txErrors: 4n }),
      counting({ rxBytes: 9n }, { name: 'lo', hardwareTypeName: 'loopback' }),
    ];
    assert.equal(renderInterfaceStatistics(interfaces), golden('windows/ethernet-linux.txt'));
  });

  test('says of no figure that it is 0 where it is not known', () => {
    const words = (interfaces: Interface[]) =>
      renderInterfaceStatistics(interfaces)
        .split('\n')
        .slice(4, -1)
        .map((line) => line.trim().split(/ {2,}/));
    assert.deepEqual(words([]), [
      ['Bytes', '-', '-'],
      ['Packets', '-', '-'],
      ['Discards', '-', '-'],
      ['Errors', '-', '-'],
      ['Unknown protocols', '-'],
    ]);
    const lo = { name: 'lo', hardwareTypeName: 'loopback' };
    assert.deepEqual(words([counting({ rxBytes: 5n }, lo)]), [
      ['Bytes', '0', '0'],
      ['Packets', '0', '0'],
      ['Discards', '0', '0'],
      ['Errors', '0', '0'],
      ['Unknown protocols', '-'],
    ]);
    const mixed = renderInterfaceStatistics([counting(ONE), counting({ rxUnicastPackets: 1n })]);
    assert.match(mixed, /^Unicast packets {12}24326001 {15}-$/m);
    assert.match(mixed, /^Unknown protocols {17}-$/m);
  });

  test('keeps figures apart however long they are', () => {
    const most = 2n ** 64n - 1n;
    const text = renderInterfaceStatistics([counting({ rxBytes: most, txBytes: most })]);
    assert.match(text, /^Bytes {15} 18446744073709551615 18446744073709551615$/m);
  });

  test('shows no name of an interface', () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        assert.equal(
          harmIn(renderInterfaceStatistics([counting(ONE, { name, description: name })]), 10),
          undefined,
        );
      }),
    );
  });
});
