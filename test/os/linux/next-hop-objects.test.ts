import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { routes } from '../../../src/os/linux/routes.js';
import { type Answers, fakePort, readTable } from '../../support/fake-port.js';
import { dump } from '../../vectors/hex.js';
import { LINK_VA } from '../../vectors/interfaces.js';
import * as objects from '../../vectors/next-hop-objects.js';
import { NEXTHOP_OBJECT } from '../../vectors/routes.js';

const va = { interfaceIndex: 3, interfaceName: 'va', flags: [] };
const universe = { scope: 0, scopeName: 'universe' };
const link = { scope: 253, scopeName: 'link' };
const unspec = { protocol: 0, protocolName: 'unspec' };

function read(netlink: NonNullable<Answers['netlink']>) {
  const names = { 'rtnetlink interface names': dump(LINK_VA) };
  const port = fakePort({ netlink: { ...names, ...netlink } });
  return readTable(routes(port, 'netlink')({ families: ['IPv4'] }));
}

/** The object of a route that refers to the one of the message. */
function objectOf(message: Uint8Array) {
  const id = message[28] ?? 0;
  const route = Uint8Array.from(NEXTHOP_OBJECT);
  route[route.indexOf(0x1e) + 2] = id;
  const { rows, gaps } = read({
    'rtnetlink route IPv4': dump(route),
    'rtnetlink nexthop objects': dump(message),
  });
  assert.deepEqual(gaps, []);
  assert.equal(rows[0]?.nextHopId, id);
  return rows[0]?.nextHopObject;
}

describe('the nexthop object of a route', () => {
  test('a router', () => {
    const nextHop = { ...va, gateway: '10.0.0.7' };
    const made = { protocol: 4, protocolName: 'static' };
    assert.deepEqual(objectOf(objects.ROUTER), { id: 5, ...made, ...link, nextHop });
  });

  test('one that wraps packets', () => {
    const { kind, ...rest } = objectOf(objects.WRAPPED)?.nextHop?.encapsulation ?? {};
    assert.equal(kind, 'ip');
    assert.equal('destination' in rest && rest.destination, '10.0.0.9');
  });

  test('a group', () => {
    assert.deepEqual(objectOf(objects.GROUP), {
      id: 8,
      ...unspec,
      ...universe,
      group: [
        { id: 5, weight: 3 },
        { id: 6, weight: 1 },
      ],
      groupType: 'multipath',
    });
    assert.deepEqual(objectOf(objects.RESILIENT)?.resilient, {
      buckets: 8,
      idleTimerMs: 60_000,
      unbalancedTimerMs: 0,
      unbalancedMs: 0,
    });
  });

  test('nowhere', () => {
    const nowhere = { id: 9, ...unspec, ...universe, blackhole: true };
    assert.deepEqual(objectOf(objects.BLACKHOLE), nowhere);
  });

  test('is a gap where it cannot be had', () => {
    const { rows, gaps } = read({ 'rtnetlink route IPv4': dump(NEXTHOP_OBJECT) });
    assert.deepEqual(gaps, [{ what: 'nexthop objects', code: 'ENOENT', count: 1 }]);
    assert.deepEqual([rows[0]?.nextHopId, rows[0]?.nextHopObject], [5, undefined]);
  });
});
