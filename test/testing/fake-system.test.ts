import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetstatError, UnsupportedError } from '../../src/model/errors.js';
import type { Route } from '../../src/model/routes.js';
import { type Socket, TABLE_NAMES, type TableName } from '../../src/model/tables.js';
import { fakeSystem, type System } from '../../src/testing/index.js';
import { FULL_ROWS } from '../support/full-rows.js';

const listener: Socket = {
  protocol: 'tcp',
  family: 'IPv4',
  state: 'LISTEN',
  localAddress: '127.0.0.1',
  localPort: 8080,
  backlog: { pending: 0, limit: 511 },
  uid: 1000,
  user: 'ada',
  owner: { kind: 'known', processes: [{ pid: 7, fds: [20], comm: 'node' }] },
};
const client: Socket = {
  protocol: 'tcp',
  family: 'IPv6',
  state: 'ESTABLISHED',
  localAddress: '::1',
  localPort: 40_000,
  remoteAddress: '::1',
  remotePort: 443,
  receiveQueue: 0,
  sendQueue: 3,
};
const unix: Socket = { protocol: 'unix', type: 'stream', state: 'LISTENING', path: '/run/x' };
const gap = { what: 'sctp', code: 'ENOENT', count: 1 };

test('what is undefined in a query is not said', () => {
  const { socketsSync } = fakeSystem([unix, listener, client]);
  const unsaid = { families: undefined, states: undefined, localAddress: undefined };
  const nothing = { ...unsaid, localPort: undefined, owners: undefined, details: undefined };
  assert.deepEqual(socketsSync({ ...nothing, source: undefined }), socketsSync());
  assert.deepEqual(socketsSync({ ...nothing, remotePort: 443 }).rows, [client]);
});

test('a fake system answers as one does that has these sockets', async () => {
  const { sockets, socketsSync } = fakeSystem([unix, listener, client], [gap]);
  const { owner, user, ...bare } = listener;
  assert.deepEqual(socketsSync().rows, [bare, client, unix]);
  assert.deepEqual((await sockets({ states: ['LISTEN'], protocols: ['tcp'] })).rows, [bare]);
  assert.deepEqual(socketsSync({ remotePort: 443 }).rows, [client]);
  assert.deepEqual(socketsSync({ localPort: 8080, owners: true }).rows, [{ ...bare, owner }]);
  assert.deepEqual(socketsSync({ localPort: 8080, userNames: true }).rows, [{ ...bare, user }]);
  const nobody = socketsSync({ protocols: ['unix'], owners: true });
  assert.deepEqual(nobody.rows, [{ ...unix, owner: { kind: 'none' } }]);
});

test('of many holders, those that are asked for', async () => {
  const holders = [7, 9, 12].map((pid) => ({ pid, fds: [3] }));
  const shared: Socket = { ...listener, owner: { kind: 'known', processes: holders } };
  const [first] = holders;
  // Few, and more than are looked for by themselves.
  for (const count of [1, 1500]) {
    const { sockets, socketsSync } = fakeSystem([...new Array(count).fill(shared), client, unix]);
    const all = socketsSync({ owners: true }).rows.map(({ owner }) => owner);
    assert.deepEqual(all.slice(0, count), new Array(count).fill(shared.owner));
    const one = new Array(count).fill({ kind: 'known', processes: [first] });
    const expected = [...one, { kind: 'none' }, { kind: 'none' }];
    for (const { rows } of [await sockets({ owners: 'first' }), socketsSync({ owners: 'first' })]) {
      assert.deepEqual(
        rows.map(({ owner }) => owner),
        expected,
      );
    }
  }
});

test('it has the process that Windows names with a socket for its owner', () => {
  const named = [4, 0].map((owningPid): Socket => ({ ...client, owningPid }));
  const { rows } = fakeSystem(named).socketsSync({ owners: true });
  assert.deepEqual(
    rows.map(({ owner }) => owner),
    [{ kind: 'known', processes: [{ pid: 4 }] }, { kind: 'none' }],
  );
});

test('its gaps come once, and its answers are copies', () => {
  const { socketsSync } = fakeSystem([listener], [gap]);
  const { rows, gaps } = socketsSync({ protocols: ['udp', 'tcp'] });
  assert.deepEqual(gaps, [gap]);
  if (rows[0] !== undefined) rows[0].localPort = 1;
  assert.equal(socketsSync().rows.length, 1);
  assert.equal(listener.localPort, 8080);
});

const ASKED: { readonly [Name in TableName]?: object } = {
  routes: { cached: true, persistent: true },
  legacySockets: { owners: true, userNames: true },
};

test('it has every other table, too', async () => {
  const system = fakeSystem({ ...FULL_ROWS, sockets: [listener] }, [gap]);
  for (const name of TABLE_NAMES) {
    const answer = { rows: FULL_ROWS[name], gaps: [gap], sources: { [name]: [] } };
    // What was learned of a destination, owners and users are told where they are asked for.
    const options = ASKED[name] ?? {};
    assert.deepEqual(await system[name](options), answer);
    assert.deepEqual(system[`${name}Sync`](options), answer);
  }
  assert.equal(system.socketsSync().rows.length, 1);
});

test('a query chooses among the rows of each table', () => {
  const other: Route = {
    family: 'IPv4',
    destination: '10.0.0.0',
    prefixLength: 8,
    table: 7,
    nextHops: [],
  };
  const { rows } = fakeSystem({ routes: [...FULL_ROWS.routes, other] }).routesSync({ tables: [7] });
  assert.deepEqual(rows, [other]);
  const four = { group: 'Ip', family: 'IPv4', name: 'InReceives', value: 1n } as const;
  const both = { group: 'Tcp', name: 'InSegs', value: 2n };
  const { statisticsSync } = fakeSystem({ statistics: [four, both] });
  assert.deepEqual(statisticsSync({ families: ['IPv6'] }).rows, [both]);
  const { conntrackSync } = fakeSystem(FULL_ROWS);
  const families = FULL_ROWS.conntrack.map(({ family }) => family);
  assert.deepEqual(
    conntrackSync({ families: ['IPv6'] }).rows.length,
    families.filter((family) => family === 'IPv6').length,
  );
});

test('a table can be one that cannot be read, and what is not said is empty', async () => {
  const refused = new NetstatError('EPERM', 'conntrack: not allowed');
  const missing = new UnsupportedError('groups', 'fake', 'none here');
  const system = fakeSystem({ conntrack: refused, groups: missing, sockets: refused });
  assert.throws(() => system.conntrackSync(), refused);
  await assert.rejects(system.groups(), { code: 'UNSUPPORTED' });
  assert.throws(() => system.socketsSync({ protocols: ['tcp'] }), refused);
  assert.deepEqual((await system.neighbours()).rows, []);
  assert.deepEqual(fakeSystem([]).interfacesSync().rows, []);
});

test('it refuses what a machine refuses', async () => {
  const system: System = fakeSystem({});
  const wrong = { families: ['inet'] } as object;
  assert.throws(() => system.routesSync(wrong), { code: 'INVALID_QUERY' });
  await assert.rejects(system.sockets(wrong), { code: 'INVALID_QUERY' });
});
