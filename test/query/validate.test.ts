import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as sockeye from '../../src/index.js';
import { NetstatError, type SocketOptions, sockets, socketsSync } from '../../src/index.js';
import { TABLE_NAMES } from '../../src/model/tables.js';
import { fakeSystem, type System } from '../../src/testing/index.js';
import { ZOO_CAPTURE } from '../support/fixtures.js';
import { makeTree } from '../support/proc-tree.js';
import { PROC_NET_IGMP } from '../vectors/groups.js';
import { PROC_NET_ARP } from '../vectors/neighbours.js';
import { PROC_NET_ROUTE } from '../vectors/routes.js';

const library: System = sockeye;

const WRONG = [
  [{ protocols: ['tcp6'] }, /protocols cannot be "tcp6": one of tcp, /],
  [{ families: ['inet'] }, /families cannot be "inet"/],
  [{ states: ['SYN_RECV'] }, /states cannot be "SYN_RECV": one of ESTABLISHED, /],
  [{ source: 'ss' }, /source cannot be "ss": one of auto, netlink, proc/],
  [{ localAddress: '999.1.1.1' }, /localAddress cannot be "999.1.1.1"/],
  [{ remoteAddress: 'localhost' }, /remoteAddress cannot be "localhost"/],
  [{ localPort: 70_000 }, /localPort cannot be 70000/],
  [{ states: 'LISTEN' }, /states cannot be "LISTEN"/],
  [{ protocols: null }, /protocols cannot be null/],
  [{ localAddress: 127 }, /localAddress cannot be 127/],
  [{ procRoot: 5 }, /procRoot cannot be 5/],
  [{ replay: 'a\0b' }, /replay cannot be "a/],
  [{ replay: new URL('https://example.org/') }, /replay cannot be "https:/],
  [{ replay: { path: 'a' } }, /replay cannot be {"path":"a"}/],
  [{ procRoot: new URL('file:///C:/a%00b') }, /a path cannot be "/],
  [{ procRoot: new URL('file:///C:/a%2Fb') }, /must not include encoded/],
  [{ localPort: Number.NaN }, /localPort cannot be NaN/],
  [{ localPort: 80n }, /localPort cannot be 80n/],
  [{ states: [Object.create(null)] }, /states cannot be {}: one of/],
  [{ states: [['UNKNOWN(5)']] }, /states cannot be/],
  [{ families: [() => {}] }, /families cannot be/],
  [null, /a query cannot be null/],
  [['tcp'], /a query cannot be \["tcp"\]/],
  [{ procRoot: '' }, /procRoot cannot be ""/],
  [{ replay: '' }, /replay cannot be ""/],
  [{ remotePort: '80' }, /remotePort cannot be "80"/],
  [{ owners: 1 }, /owners cannot be 1: one of true, false, first/],
  [{ owners: 'last' }, /owners cannot be "last"/],
  [{ cookies: 'none' }, /cookies cannot be "none"/],
  [{ protocol: 'tcp' }, /an option cannot be "protocol": one of source, .*protocols, /],
  [{ constructor: 1 }, /an option cannot be "constructor"/],
] as const;

const WRONG_OF_TABLES = [
  ['routes', { families: ['inet'] }, /families cannot be "inet": one of IPv4, IPv6/],
  ['routes', { tables: ['main'] }, /tables cannot be "main"/],
  ['routes', { tables: [2 ** 32] }, /tables cannot be 4294967296/],
  ['routes', { types: ['unicst'] }, /types cannot be "unicst": one of unspecified, /],
  ['routes', { protocols: [256] }, /protocols cannot be 256/],
  ['routes', { protocols: [-1] }, /protocols cannot be -1/],
  ['routes', { cached: 'yes' }, /cached cannot be "yes"/],
  ['routes', { family: 'IPv4' }, /an option cannot be "family": one of source, .*families, /],
  ['interfaces', { interfaceName: 'lo' }, /an option cannot be "interfaceName": .*name, index/],
  ['interfaces', { name: 3 }, /name cannot be 3/],
  ['interfaces', { index: 1.5 }, /index cannot be 1.5/],
  ['neighbours', { states: ['stale'] }, /states cannot be "stale": one of NONE, /],
  ['neighbours', { interfaceName: 'a\0' }, /interfaceName cannot be/],
  ['groups', { families: ['ether'] }, /families cannot be "ether": one of IPv4, IPv6, link/],
  ['statistics', { families: 'IPv4' }, /families cannot be "IPv4"/],
  ['conntrack', { families: [4] }, /families cannot be 4/],
  ['legacySockets', { families: ['appletalk'] }, /families cannot be "appletalk": one of ipx, /],
  ['legacyRoutes', { families: ['IPv4'] }, /families cannot be "IPv4"/],
  ['legacyNeighbours', { families: ['ipx'] }, /families cannot be "ipx": one of netrom, /],
  ['legacyAddresses', { families: ['rose'] }, /families cannot be "rose"/],
] as const;

test('what cannot be meant is refused before anything is read', async () => {
  for (const [query, message] of WRONG) {
    const expected = refusal(message);
    assert.throws(() => socketsSync(query as unknown as SocketOptions), expected);
    await assert.rejects(sockets(query as unknown as SocketOptions), expected);
  }
});

test('nor can it be of changes and captures', async () => {
  const changes = sockeye.changes({
    family: 'IPv4',
    signal: new AbortController().signal,
  } as object);
  await assert.rejects(changes.next(), refusal(/an option cannot be "family": .*signal/));
  for (const signal of [3, null, {}, { aborted: false }]) {
    const following = sockeye.changes({ signal } as object);
    await assert.rejects(following.next(), refusal(/signal cannot be /));
    assert.deepEqual(await following.next(), { done: true, value: undefined });
  }
  await assert.rejects(
    sockeye.changes(null as unknown as object).next(),
    refusal(/a query cannot/),
  );
  const captured = sockeye.capture('nowhere', { owner: false } as object);
  await assert.rejects(captured, refusal(/an option cannot be "owner": one of procRoot, owners/));
});

test('nor can it be of names', async () => {
  const wrong = [
    [{ timeoutMs: 300 }, /an option cannot be "timeoutMs": one of deadlineMs/],
    [{ deadlineMs: -1 }, /deadlineMs cannot be -1/],
    [{ deadlineMs: Number.POSITIVE_INFINITY }, /deadlineMs cannot be Infinity/],
    [{ deadlineMs: '300' }, /deadlineMs cannot be "300"/],
    [null, /a query cannot be null/],
  ] as const;
  for (const [options, message] of wrong) {
    for (const names of [sockeye.hostNames, sockeye.networkNames, sockeye.userNames]) {
      await assert.rejects(names([], options as object), refusal(message));
    }
  }
});

test('nor can it be of another table', async () => {
  for (const [name, query, message] of WRONG_OF_TABLES) {
    assert.throws(() => library[`${name}Sync`](query as object), refusal(message));
    await assert.rejects(library[name](query as object), refusal(message));
  }
  for (const name of TABLE_NAMES) {
    const wrong = { source: 'ip' } as object;
    assert.throws(() => library[`${name}Sync`](wrong), refusal(/source cannot be "ip"/));
    const strange = { signal: 1 } as object;
    assert.throws(() => library[`${name}Sync`](strange), refusal(/an option cannot be "signal"/));
    const none = fakeSystem([])[name]({ signal: undefined } as object);
    assert.deepEqual((await none).rows, []);
  }
});

const refusal = (message: RegExp) => (error: unknown) =>
  error instanceof NetstatError && error.code === 'INVALID_QUERY' && message.test(error.message);

test('what has no name can be asked for by its number', () => {
  const query = { types: ['UNKNOWN(77)'], protocols: [255], families: ['IPv4'] } as const;
  assert.throws(() => library.routesSync({ ...query, procRoot: '/nowhere' }), { code: 'ENOENT' });
});

test('a family that is asked for twice is listed once', () => {
  const procRoot = makeTree({
    'net/route': PROC_NET_ROUTE,
    'net/arp': PROC_NET_ARP,
    'net/igmp': PROC_NET_IGMP,
  });
  for (const name of ['routes', 'neighbours', 'groups'] as const) {
    const read = (...families: 'IPv4'[]) => library[`${name}Sync`]({ procRoot, families });
    assert.ok(read('IPv4').rows.length > 0);
    assert.deepEqual(read('IPv4', 'IPv4'), read('IPv4'));
  }
});

test('a protocol that is asked for twice is listed once', () => {
  const read = (...protocols: 'unix'[]) => socketsSync({ replay: ZOO_CAPTURE, protocols });
  assert.ok(read('unix').rows.length > 0);
  assert.deepEqual(read('unix', 'unix'), read('unix'));
});
