import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { NextHop, Route } from '../../../src/model/routes.js';
import { IDENTITIES } from '../../../src/os/linux/identities.js';
import { KnownRows } from '../../../src/os/linux/known-rows.js';

const via = (...gateways: string[]): NextHop[] =>
  gateways.map((gateway) => ({ interfaceIndex: 2, gateway }));

function route(family: Route['family'], nextHops: NextHop[], more: Partial<Route> = {}): Route {
  const destination = family === 'IPv4' ? '10.0.0.0' : '2001:db8::';
  return { family, destination, prefixLength: 32, type: 'unicast', table: 254, nextHops, ...more };
}

function reset(known: KnownRows<Route>, rows: Route[]) {
  const work = known.reset(rows);
  while (true) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

describe('routes as they are announced', () => {
  test('to one network can be several, of which one is replaced: the first', () => {
    const known = new KnownRows(IDENTITIES.routes);
    const [a, b, c] = ['10.1.0.1', '10.1.0.2', '10.1.0.3'].map((hop) => route('IPv4', via(hop)));
    assert.ok(a && b && c);
    assert.equal(known.put(a)?.event, 'added');
    assert.equal(known.put(b)?.event, 'added');
    assert.deepEqual(known.put(c, true), { event: 'changed', row: c, previous: a });
    assert.deepEqual(known.remove(b), { event: 'removed', row: b });
    assert.equal(known.remove(b), undefined);
    assert.equal(known.put(c), undefined, 'no news');
  });

  test('of IPv6 get ways and lose them', () => {
    const known = new KnownRows(IDENTITIES.routes);
    const one = route('IPv6', via('fe80::1'));
    const two = route('IPv6', via('fe80::1', 'fe80::2'));
    known.put(one);
    assert.deepEqual(known.put(two), { event: 'changed', row: two, previous: one });
    const left = route('IPv6', via('fe80::2'));
    assert.deepEqual(known.remove(one), { event: 'changed', row: left, previous: two });
    assert.deepEqual(known.remove(left), { event: 'removed', row: left });
  });

  test('by one router in other wrappings are others', () => {
    const known = new KnownRows(IDENTITIES.routes);
    const [a, b] = [1n, 2n].map((id) =>
      route('IPv4', [{ interfaceIndex: 2, encapsulation: { kind: 'ip', id } }] as NextHop[]),
    );
    assert.ok(a && b);
    known.put(a);
    assert.equal(known.put(b)?.event, 'added');
    assert.deepEqual(known.remove(a), { event: 'removed', row: a });
  });

  test('are the same however much went by them', () => {
    const known = new KnownRows(IDENTITIES.routes);
    const [a, b] = [1n, 2n].map((packets) => {
      const encapsulation = { kind: 'seg6local', action: 'End', packets } as const;
      return route('IPv6', [{ interfaceIndex: 2, encapsulation }]);
    });
    assert.ok(a && b);
    known.put(a);
    assert.equal(known.put(b), undefined, 'no news');
    assert.equal(known.remove(a)?.event, 'removed');
  });

  test('do not change with what is left of their time, nor with the names of interfaces', () => {
    const known = new KnownRows(IDENTITIES.routes);
    known.put(route('IPv6', via('fe80::1'), { expiresMs: 1000 }));
    assert.equal(known.put(route('IPv6', via('fe80::1'), { expiresMs: 10 })), undefined);
    const named = [{ interfaceIndex: 2, interfaceName: 'new', gateway: 'fe80::1' }];
    assert.equal(known.put(route('IPv6', named)), undefined);
  });

  test('are read again: what went, then what is new or another', () => {
    const known = new KnownRows(IDENTITIES.routes);
    const [a, b] = ['10.1.0.1', '10.1.0.2'].map((hop) => route('IPv4', via(hop)));
    const six = route('IPv6', via('fe80::1'));
    const marked = { ...six, protocol: 9 };
    assert.ok(a && b);
    assert.deepEqual(
      reset(known, [a, six]).map(({ event }) => event),
      ['added', 'added'],
    );
    assert.deepEqual(reset(known, [b, marked]), [
      { event: 'removed', row: a },
      { event: 'added', row: b },
      { event: 'changed', row: marked, previous: six },
    ]);
    assert.deepEqual(reset(known, [b, marked]), []);
  });

  test('by the hundred thousand, are read with pauses', () => {
    const known = new KnownRows(IDENTITIES.routes);
    const rows = Array.from({ length: 1000 }, (_, at) => route('IPv4', [], { priority: at }));
    let pauses = 0;
    const work = known.reset(rows);
    while (work.next().done !== true) pauses++;
    assert.ok(pauses > 2);
  });
});

describe('addresses as they are announced', () => {
  const address = {
    interfaceIndex: 2,
    family: 'IPv6',
    address: '2001:db8::1',
    prefixLength: 64,
  } as const;

  test('change when they become lasting, not as their time goes', () => {
    const known = new KnownRows(IDENTITIES.addresses);
    const ageing = { ...address, validSeconds: 100, preferredSeconds: 50 };
    known.put(ageing);
    assert.equal(known.put({ ...ageing, validSeconds: 10, updatedUptimeMs: 5 }), undefined);
    assert.equal(known.put(address)?.event, 'changed');
    assert.equal(known.put({ ...address, interfaceIndex: 3 })?.event, 'added');
  });
});
