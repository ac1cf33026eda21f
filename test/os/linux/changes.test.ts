import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Resynchronised, RowChange } from '../../../src/model/changes.js';
import { decodeText } from '../../../src/model/text.js';
import type { Watch } from '../../../src/os/backend.js';
import { watch } from '../../../src/os/linux/changes.js';
import { systemCallError } from '../../../src/os/linux/libc.js';
import type { LinuxPort } from '../../../src/os/linux/port.js';
import { fakePort } from '../../support/fake-port.js';
import { dump } from '../../vectors/hex.js';
import { LINK_VA } from '../../vectors/interfaces.js';
import { MULTIPATH, THROW } from '../../vectors/routes.js';

type Told = RowChange | Resynchronised;

const ENOBUFS = 105;
const EPERM = 1;
const DELROUTE = 25;
const MOST_STEPS = 100;

/** A system with these tables, whose listeners hear one list after the other. */
function system(tables: { routes: Uint8Array[] }, heard: (Uint8Array | number)[][]) {
  const open: number[] = [];
  let listeners = 0;
  const port: LinuxPort = {
    ...fakePort({}),
    netlink(request) {
      const netlink = {
        'rtnetlink interfaces': dump(LINK_VA),
        'rtnetlink interface names': dump(LINK_VA),
        'rtnetlink IPv4 addresses': dump(),
        'rtnetlink route IPv4': dump(...tables.routes),
      };
      return fakePort({ netlink }).netlink(request);
    },
    listen() {
      const number = listeners++;
      open.push(number);
      const queue = heard[number] ?? [];
      return {
        take() {
          const next = queue.shift();
          if (typeof next === 'number') throw systemCallError('recv rtnetlink', next);
          return next;
        },
        heard: () => Promise.resolve(),
        close() {
          open.splice(open.indexOf(number), 1);
        },
      };
    },
  };
  return { port, open, begin: () => watch(port, { families: ['IPv4'], tables: ['routes'] }) };
}

/** What is told until there is something to wait for. */
function pull(watching: Watch): Told[] {
  const told: Told[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const { value } = watching.next();
    if (value instanceof Promise) return told;
    told.push(...value);
  }
  throw new Error('nothing to wait for');
}

/** The message with another type: RTM_DELROUTE for RTM_NEWROUTE. */
function retyped(message: Uint8Array, type: number): Uint8Array {
  const changed = Uint8Array.from(message);
  changed[4] = type;
  return changed;
}

const words = (changes: readonly Told[]) =>
  changes.map((change) =>
    change.event === 'resynchronised'
      ? `${change.event} ${change.differences}`
      : `${change.event} ${'destination' in change.row ? change.row.destination : ''}`,
  );

const [throwing, multipath] = ['10.4.0.0', '10.5.0.0'];

describe('what rtnetlink announces', () => {
  test('is told; what there is at the beginning is no news', () => {
    const heard: Uint8Array[] = [];
    const { begin } = system({ routes: [THROW] }, [heard]);
    const watching = begin();
    assert.deepEqual(pull(watching), []);
    heard.push(MULTIPATH, THROW, retyped(THROW, DELROUTE));
    assert.deepEqual(words(pull(watching)), [`added ${multipath}`, `removed ${throwing}`]);
  });

  test('too much of it is made up for, on another socket', () => {
    const heard: (Uint8Array | number)[][] = [[], [MULTIPATH]];
    const tables = { routes: [THROW] };
    const { begin, open } = system(tables, heard);
    const watching = begin();
    assert.deepEqual(pull(watching), []);
    tables.routes = [MULTIPATH];
    heard[0]?.push(ENOBUFS);
    assert.deepEqual(words(pull(watching)), [
      'resynchronised 2',
      `removed ${throwing}`,
      `added ${multipath}`,
    ]);
    assert.deepEqual(open, [1]);
    watching.return(undefined as never);
    assert.deepEqual(open, []);
  });

  test('before all was read is held against what there is once more', () => {
    // It has gone again by the time the table is read, and so has the word of that.
    const { begin } = system({ routes: [] }, [[THROW]]);
    assert.deepEqual(words(pull(begin())), [`added ${throwing}`, `removed ${throwing}`]);
  });

  test('of an interface that is down asks for the routes, of which nothing is said', () => {
    const heard: Uint8Array[] = [];
    const tables = { routes: [THROW] };
    const { begin } = system(tables, [heard]);
    const watching = begin();
    pull(watching);
    tables.routes = [];
    const down = Uint8Array.from(LINK_VA);
    // ifi_flags without IFF_UP, which the vector has.
    assert.equal(down[24], 0x43);
    down[24] = 0x42;
    heard.push(down);
    assert.deepEqual(words(pull(watching)), [`removed ${throwing}`]);
  });

  test('nobody can read is passed over', () => {
    const cut = THROW.slice(0, 20);
    cut[0] = 20;
    const heard: Uint8Array[] = [];
    const { begin } = system({ routes: [] }, [heard]);
    const watching = begin();
    pull(watching);
    heard.push(cut, THROW);
    assert.deepEqual(words(pull(watching)), [`added ${throwing}`]);
  });

  test('is over where the socket fails', () => {
    const heard: (Uint8Array | number)[] = [];
    const { begin, open } = system({ routes: [] }, [heard]);
    const watching = begin();
    pull(watching);
    heard.push(EPERM);
    assert.throws(() => pull(watching), { code: 'EPERM' });
    assert.deepEqual(open, []);
  });

  test('keeps names of any bytes', () => {
    const named = Uint8Array.from(LINK_VA);
    const at = Buffer.from(named).indexOf('va\0');
    named.set([0xff, 0x1b], at);
    const { port } = system({ routes: [] }, [[named]]);
    const [change] = pull(watch(port, { tables: ['interfaces'], families: [] }));
    assert.ok(change?.event === 'changed' && change.table === 'interfaces');
    assert.equal(change.row.name, decodeText(new Uint8Array([0xff, 0x1b])));
    assert.equal(change.previous.name, 'va');
  });
});
