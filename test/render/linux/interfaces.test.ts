import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { InterfaceStatistics } from '../../../src/model/interface-statistics.js';
import type { Interface, InterfaceFlag } from '../../../src/model/interfaces.js';
import { interfaceEntries } from '../../../src/render/linux/interface-entries.js';
import { renderInterfaces } from '../../../src/render/linux/interfaces.js';
import { compareNames } from '../../../src/render/linux/name-order.js';
import { fc } from '../../support/fast-check.js';
import { FULL_INTERFACES } from '../../support/full-interfaces.js';
import { harmIn, hostileText } from '../../support/hostile.js';

const [full] = FULL_INTERFACES as [Interface];
const LARGEST = 2n ** 64n - 1n;

const linesOf = (rows: readonly Interface[]) =>
  renderInterfaces(interfaceEntries(rows)).split('\n').slice(1, -1);

const row = (changes: Partial<Interface>): Interface => ({
  name: 'eth0',
  addresses: [],
  ...changes,
});

const counters = (of: (name: string) => bigint) =>
  Object.fromEntries(
    Object.keys(full.statistics as object).map((name) => [name, of(name)]),
  ) as unknown as InterfaceStatistics;

describe('netstat -i', () => {
  test('a counter each, whatever the source', () => {
    const SHOWN: Partial<InterfaceStatistics> = { rxPackets: 1n, rxErrors: 2n, rxFifoErrors: 4n };
    Object.assign(SHOWN, { txPackets: 5n, txErrors: 6n, txDropped: 7n, txFifoErrors: 8n });
    const sums = { rxDroppedOrMissed: 3n };
    const parts = { rxDropped: 1n, rxMissedErrors: 2n };
    for (const dropped of [sums, parts]) {
      const statistics = { ...SHOWN, ...dropped } as InterfaceStatistics;
      const line = linesOf([row({ mtu: 1500, flags: ['UP'], statistics })]);
      assert.deepEqual(line, [
        'eth0             1500        1      2      3 4             5      6      7      8 U',
      ]);
    }
  });

  test('figures never run together, however large', () => {
    const statistics = counters(() => LARGEST);
    const [line] = linesOf([row({ mtu: 2 ** 31 - 1, flags: ['UP'], statistics })]);
    const figures = new Array<string>(8).fill(String(LARGEST));
    assert.deepEqual(line?.split(/ +/), ['eth0', '2147483647', ...figures, 'U']);
  });

  test('what a copy of /proc does not tell is not made up', () => {
    const { rxDropped: _, rxMissedErrors: __, ...statistics } = counters(() => 9n);
    assert.deepEqual(linesOf([row({ statistics })]), [
      'eth0                -        9      9      9 9             9      9      9      9 -',
    ]);
  });

  test('a dash for what the system does not tell', () => {
    const counted = { rxPackets: 1n, rxErrors: 2n, txPackets: 3n, txErrors: 4n, txDropped: 5n };
    const statistics = { ...counted, rxBytes: 0n, txBytes: 0n };
    assert.deepEqual(linesOf([row({ mtu: 1500, flags: ['UP'], statistics })]), [
      'eth0             1500        1      2      - -             3      4      5      - U',
    ]);
  });

  test('flags, or none', () => {
    const flagsOf = (flags: InterfaceFlag[] = []) => linesOf([row({ flags })])[0]?.slice(78);
    assert.equal(flagsOf(full.flags), 'U');
    assert.equal(flagsOf(['LOWER_UP']), '[NO FLAGS]');
    assert.equal(flagsOf(['PORTSEL', 'AUTOMEDIA']), '');
    assert.equal(flagsOf(['UP', 'MASTER', 'SLAVE', 'PROMISC', 'POINTOPOINT', 'DEBUG']), 'DPPsmU');
  });

  test('aliases have no counters of their own', () => {
    const address = { family: 'IPv4', address: '192.0.2.1', prefixLength: 24 } as const;
    const labels = ['eth0:10', 'eth0:9', 'eth0', 'eth0:9'];
    const addresses = labels.map((label) => ({ ...address, label }));
    const lines = linesOf([
      row({ name: 'lo' }),
      row({ addresses, statistics: counters(() => 1n) }),
    ]);
    assert.deepEqual(
      lines.map((line) => line.split(' ')[0]),
      ['eth0', 'eth0:9', 'eth0:10', 'lo'],
    );
    assert.equal(
      lines[1],
      'eth0:9              -      - no statistics available -                        -',
    );
  });

  test('names neither forge a row nor drive a terminal', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (name, label) => {
        const addresses = full.addresses.map((address) => ({ ...address, label }));
        const rows = [{ ...full, name, addresses }];
        const entries = interfaceEntries(rows);
        const shown = entries.filter(({ of }) => of !== undefined).length;
        assert.equal(harmIn(renderInterfaces(entries), 1 + shown), undefined);
      }),
    );
  });
});

describe('the order of interfaces', () => {
  const name = fc.stringMatching(/^[a-c]{0,2}\d{0,3}(:\d{1,3}|:[a-c])?$/);

  test('is one, whatever they are called', () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        assert.equal(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a)), 0);
        assert.equal(compareNames(a, b) === 0, a === b);
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) {
          assert.ok(compareNames(a, c) <= 0);
        }
      }),
    );
  });

  test('goes by numbers', () => {
    const names = ['a', 'a:', 'aa', 'b1', 'b1:2', 'b1:02', 'b1:10', 'b2', 'b01', 'b10', 'b1:'];
    const sorted = ['a', 'a:', 'aa', 'b01', 'b1', 'b1:02', 'b1:2', 'b1:10', 'b2', 'b10', 'b1:'];
    assert.deepEqual(names.toSorted(compareNames), sorted);
  });
});
