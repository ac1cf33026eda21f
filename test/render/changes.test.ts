import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Change, ChangingTables, LinkedAddress, RowChange } from '../../src/model/changes.js';
import type { Neighbour } from '../../src/model/neighbours.js';
import type { Route } from '../../src/model/routes.js';
import { decodeText } from '../../src/model/text.js';
import { renderChange } from '../../src/render/changes.js';
import { fc } from '../support/fast-check.js';
import { FULL_CHANGES } from '../support/full-changes.js';
import { harmIn, hostileText } from '../support/hostile.js';

const timeMs = 0;

function said(change: RowChange): string {
  const line = renderChange({ timeMs, ...change } as Change, 'T');
  return Buffer.from(line, 'latin1').toString();
}

const link: ChangingTables['interfaces'] = {
  index: 3,
  name: 'va',
  kind: 'veth',
  hardwareAddress: '02:00:00:00:00:01',
  mtu: 1500,
  operationalState: 'DOWN',
  flags: ['BROADCAST', 'MULTICAST'],
};
const address: LinkedAddress = {
  interfaceIndex: 3,
  interfaceName: 'va',
  family: 'IPv4',
  address: '10.0.0.1',
  prefixLength: 24,
  label: 'va',
  scopeName: 'universe',
  flags: ['PERMANENT'],
};
const route: Route = {
  family: 'IPv4',
  destination: '10.5.0.0',
  prefixLength: 16,
  type: 'unicast',
  table: 254,
  tableName: 'main',
  protocol: 3,
  protocolName: 'boot',
  scope: 0,
  scopeName: 'universe',
  nextHops: [{ interfaceIndex: 3, interfaceName: 'va', gateway: '10.0.0.9', flags: [] }],
};
const neighbour: Neighbour = {
  family: 'IPv4',
  address: '10.0.0.9',
  interfaceIndex: 3,
  interfaceName: 'va',
  hardwareAddress: '02:00:00:00:00:09',
  state: 'REACHABLE',
  flags: [],
};

describe('a change in a line', () => {
  test('of an interface', () => {
    const table = 'interfaces';
    assert.equal(
      said({ event: 'added', table, row: link }),
      'T added   interface va veth 02:00:00:00:00:01 mtu 1500 state DOWN BROADCAST,MULTICAST',
    );
    const changed = (previous: Partial<typeof link>, row: Partial<typeof link>) =>
      said({
        event: 'changed',
        table,
        row: { ...link, ...row },
        previous: { ...link, ...previous },
      });
    assert.equal(
      changed({ carrierUps: 1 }, { mtu: 1400, flags: ['UP', 'MULTICAST'], carrierUps: 2 }),
      'T changed interface va: flags -BROADCAST +UP, mtu 1500 -> 1400',
    );
    assert.equal(changed({}, { name: 'wan' }), 'T changed interface va: name va -> wan');
    assert.equal(
      changed({}, { masterIndex: 9, masterName: 'br0' }),
      'T changed interface va: master none -> br0',
    );
    assert.equal(
      changed({ masterIndex: 9 }, { alias: 'to the cellar' }),
      'T changed interface va: master 9 -> none, alias none -> "to the cellar"',
    );
    assert.equal(
      changed({ offload: { tsoMaxBytes: 1 } }, { offload: { tsoMaxBytes: 2 } }),
      'T changed interface va: tso max bytes 1 -> 2',
    );
    assert.equal(
      changed({ hardwareType: 1, hardwareTypeName: 'ether' }, { hardwareType: 2 }),
      'T changed interface va: hardware type ether -> none',
    );
  });

  test('of an address', () => {
    const table = 'addresses';
    assert.equal(
      said({ event: 'added', table, row: address }),
      'T added   address 10.0.0.1/24 on va',
    );
    const other: LinkedAddress = {
      ...address,
      peer: '10.0.0.2',
      broadcast: '10.0.0.255',
      scopeName: 'link',
      label: 'va:x',
      validSeconds: 60,
      flags: ['TENTATIVE'],
    };
    assert.equal(
      said({ event: 'removed', table, row: other }),
      'T removed address 10.0.0.1/24 on va peer 10.0.0.2 broadcast 10.0.0.255 scope link label va:x valid 60s TENTATIVE',
    );
    assert.equal(
      said({
        event: 'changed',
        table,
        row: { ...address, validSeconds: 60 },
        previous: { ...address, createdUptimeMs: 1 },
      }),
      'T changed address 10.0.0.1/24 on va: valid seconds forever -> 60',
    );
  });

  test('of a route', () => {
    const table = 'routes';
    assert.equal(
      said({ event: 'added', table, row: route }),
      'T added   route 10.5.0.0/16 via 10.0.0.9 dev va proto boot',
    );
    const hops = [
      { interfaceIndex: 3, gateway: '10.0.0.9', weight: 1 },
      { interfaceName: 'vb', weight: 3, flags: ['LINKDOWN'] as const },
    ].map((hop) => ({ ...hop, flags: [...(hop.flags ?? [])] }));
    const multipath: Route = { ...route, nextHops: hops, priority: 5, table: 77, tos: 16 };
    const { tableName: _, ...elsewhere } = multipath;
    assert.equal(
      said({ event: 'removed', table, row: elsewhere }),
      'T removed route 10.5.0.0/16 via 10.0.0.9 dev 3 weight 1 and dev vb weight 3 LINKDOWN table 77 tos 0x10 metric 5 proto boot',
    );
    assert.equal(
      said({ event: 'added', table, row: { ...route, type: 'blackhole', nextHops: [] } }),
      'T added   route blackhole 10.5.0.0/16 proto boot',
    );
    assert.equal(
      said({
        event: 'changed',
        table,
        row: { ...route, metrics: { mtu: 1400 }, nextHops: [] },
        previous: { ...route, protocol: 4, protocolName: 'static' },
      }),
      'T changed route 10.5.0.0/16: via 10.0.0.9 dev va -> no way, protocol static -> boot, mtu none -> 1400',
    );
    const replaced = (previous: Partial<Route>, row: Partial<Route>) =>
      said({
        event: 'changed',
        table,
        row: { ...multipath, nextHops: route.nextHops, ...row },
        previous: { ...multipath, nextHops: route.nextHops, ...previous },
      });
    assert.equal(
      replaced({}, { nextHops: [{ interfaceName: 'vb' }] }),
      'T changed route 10.5.0.0/16 tos 0x10 metric 5: via 10.0.0.9 dev va -> dev vb',
    );
    assert.equal(
      replaced({ type: 'throw' }, { type: 'prohibit' }),
      'T changed route 10.5.0.0/16 via 10.0.0.9 dev va tos 0x10 metric 5: type throw -> prohibit',
    );
    assert.equal(
      replaced({}, { metrics: { mtu: 1400 } }),
      'T changed route 10.5.0.0/16 via 10.0.0.9 dev va tos 0x10 metric 5: mtu none -> 1400',
    );
  });

  test('of a default route', () => {
    const added = (row: Partial<Route>) =>
      said({ event: 'added', table: 'routes', row: { ...route, prefixLength: 0, ...row } });
    assert.equal(
      added({ destination: '0.0.0.0' }),
      'T added   route default via 10.0.0.9 dev va proto boot',
    );
    assert.equal(
      added({ family: 'IPv6', destination: '::', type: 'unreachable', nextHops: [] }),
      'T added   route unreachable IPv6 default proto boot',
    );
  });

  test('of a neighbour', () => {
    const table = 'neighbours';
    assert.equal(
      said({ event: 'added', table, row: { ...neighbour, flags: ['ROUTER'] } }),
      'T added   neighbour 10.0.0.9 on va 02:00:00:00:00:09 REACHABLE ROUTER',
    );
    const row: Neighbour = { ...neighbour, state: 'FAILED' };
    delete row.hardwareAddress;
    assert.equal(
      said({ event: 'changed', table, row, previous: neighbour }),
      'T changed neighbour 10.0.0.9 on va: hardware address 02:00:00:00:00:09 -> none, state REACHABLE -> FAILED',
    );
  });

  test('of what was missed', () => {
    assert.equal(
      renderChange({ timeMs, event: 'resynchronised', differences: 3 }, 'T'),
      'T missed  some changes; 3 follow that make up for it',
    );
  });

  test('whatever it is', () => {
    for (const change of FULL_CHANGES) {
      const line = renderChange(change, 'T');
      assert.match(line, /^T [a-z]{5,7} +[a-z]/);
      assert.doesNotMatch(line, /undefined|\[object|NaN/);
    }
  });

  test('that a name can neither forge nor drive a terminal with', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (name, other) => {
        for (const change of hostileChanges(name, other)) {
          const line = renderChange(change, 'T');
          assert.equal(harmIn(`${line}\n`, 1), undefined, JSON.stringify(line));
        }
      }),
    );
  });

  test('in which a name is one word', () => {
    const row = { ...link, name: decodeText(Buffer.from('a b"\xff', 'latin1')), alias: '' };
    assert.equal(
      said({ event: 'changed', table: 'interfaces', row: link, previous: row }),
      'T changed interface "a b\\x22\\xff": name "a b\\x22\\xff" -> va, alias "" -> none',
    );
  });
});

function hostileChanges(name: string, other: string): Change[] {
  const before = { ...link, name: other, alias: other, alternativeNames: [other], kind: other };
  const after = {
    ...link,
    name,
    alias: name,
    alternativeNames: [name],
    masterName: name,
    portKind: name,
  };
  const hop = { interfaceName: name, gateway: '10.0.0.9' };
  const rows: RowChange[] = [
    { event: 'changed', table: 'interfaces', row: { ...after, masterIndex: 1 }, previous: before },
    { event: 'added', table: 'interfaces', row: before },
    { event: 'changed', table: 'interfaces', row: before, previous: after },
    { event: 'added', table: 'addresses', row: { ...address, interfaceName: name, label: other } },
    {
      event: 'changed',
      table: 'addresses',
      row: { ...address, label: name },
      previous: { ...address, label: other },
    },
    { event: 'added', table: 'routes', row: { ...route, nextHops: [hop, hop] } },
    { event: 'changed', table: 'routes', row: { ...route, nextHops: [hop] }, previous: route },
    {
      event: 'changed',
      table: 'routes',
      row: { ...route, metrics: { congestion: name } },
      previous: route,
    },
    { event: 'removed', table: 'neighbours', row: { ...neighbour, interfaceName: name } },
  ];
  return rows.map((change) => ({ timeMs, ...change }) as Change);
}
