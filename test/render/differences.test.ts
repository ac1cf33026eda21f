import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ChangingTables, RowChange } from '../../src/model/changes.js';
import { differencesOf } from '../../src/render/differences.js';
import { FULL_CHANGES } from '../support/full-changes.js';

type Link = ChangingTables['interfaces'];
type Changed = Extract<RowChange, { event: 'changed' }>;

function changed(previous: Partial<Link>, row: Partial<Link>): string {
  const [before, now] = [previous, row].map((fields): Link => ({ name: 'va', ...fields }));
  assert.ok(before !== undefined && now !== undefined);
  const change = { event: 'changed', table: 'interfaces', row: now, previous: before } as const;
  return differencesOf(change).join(', ');
}

describe('the differences of a row', () => {
  test('of what an interface is by its kind, in few words', () => {
    const port = { portKind: 'bridge', bridgePort: { priority: 32, learning: true, number: 1 } };
    const ofBridge = { masterIndex: 9, masterName: 'br0' };
    assert.equal(
      changed({ alias: 'a' }, { ...port, ...ofBridge, alias: 'b', carrier: true }),
      'master none -> br0, port of bridge, carrier none -> on, alias a -> b',
    );
    assert.equal(changed({ ...port, ...ofBridge }, {}), 'master br0 -> none, no port of bridge');
    assert.equal(
      changed(port, { ...port, bridgePort: { priority: 1, learning: false, number: 1 } }),
      'port priority 32 -> 1, port learning on -> off',
    );
    assert.equal(
      changed({ bridge: { vlanFiltering: false } }, { bridge: { vlanFiltering: true } }),
      'bridge vlan filtering off -> on',
    );
    assert.equal(changed({ vlan: { id: 3 } }, { tun: { queues: 2 } }), '-vlan, +tun');
    const priority = { from: 1, to: 2 };
    assert.equal(
      changed({ vlan: { egressPriorities: [] } }, { vlan: { egressPriorities: [priority] } }),
      'vlan egress priorities +from 1 to 2',
    );
  });

  test('from the least to everything, and back', () => {
    for (const change of FULL_CHANGES) {
      if (change.event !== 'changed') continue;
      const least = leastOf(change.row);
      for (const [row, previous] of [
        [change.row, least],
        [least, change.row],
      ]) {
        const differences = differencesOf({ ...change, row, previous } as Changed);
        assert.ok(differences.length > 0);
        assert.doesNotMatch(differences.join(), /undefined|\[object|NaN/);
      }
    }
  });
});

/** Lists and names alone. */
function leastOf(row: RowChange['row']): RowChange['row'] {
  const fields = Object.entries(row).flatMap(([field, value]) => {
    if (Array.isArray(value)) return [[field, []]];
    return ['name', 'address', 'destination'].includes(field) ? [[field, value]] : [];
  });
  return Object.fromEntries(fields) as RowChange['row'];
}
