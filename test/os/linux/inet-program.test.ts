import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { ReadOptions, SocketQuery } from '../../../src/model/query.js';
import { systemCallError } from '../../../src/os/linux/libc.js';
import type { LinuxPort } from '../../../src/os/linux/port.js';
import { tcp } from '../../../src/os/linux/tcp.js';
import { TCP_RECORD_SIZE } from '../../../src/wire/bpf/tcp-record.js';
import { fakePort, readTable } from '../../support/fake-port.js';
import { dump } from '../../vectors/hex.js';
import { KEEPALIVE, LISTENER, LISTENER6, READING, TIME_WAIT } from '../../vectors/tcp.js';

const EPERM = 1;

/** What sock_diag tells of each, as the program tells it. */
function recordOf(message: Uint8Array): Uint8Array {
  const record = Buffer.alloc(TCP_RECORD_SIZE);
  record.set(message.subarray(16, 88));
  record.set([5, 0, 11, 0, message === LISTENER6 ? 1 : 0], 72);
  return record;
}

const FOUR = [LISTENER, READING, KEEPALIVE, TIME_WAIT];
const ALL = [LISTENER, LISTENER6, READING, KEEPALIVE, TIME_WAIT];
const netlink = { 'sock_diag tcp IPv4': dump(...FOUR), 'sock_diag tcp IPv6': dump(LISTENER6) };

/** How many sockets of all kinds, of TCP of both families, and of those that are over. */
interface Counts {
  used?: number;
  tcp?: number;
  tcp6?: number;
  timeWait?: number;
  /** Of the table; those of several network namespaces are negative. */
  buckets?: number;
}

function portOf(counts: Counts | undefined, refusal?: number, messages = ALL): LinuxPort {
  const {
    used = 100_000,
    tcp: inUse = 0,
    tcp6 = 0,
    timeWait = 0,
    buckets = -262_144,
  } = counts ?? {};
  const files = {
    'net/sockstat': `sockets: used ${used}\nTCP: inuse ${inUse} orphan 0 tw ${timeWait} alloc 9 mem 1\nUDP: inuse 9 mem 1\n`,
    'sys/net/ipv4/tcp_ehash_entries': `${buckets}\n`,
    'net/sockstat6': `TCP6: inuse ${tcp6}\nUDP6: inuse 9\n`,
  };
  return {
    ...fakePort({ netlink, files: counts === undefined ? {} : files }),
    *tcpSockets() {
      if (refusal !== undefined) throw systemCallError('BPF_PROG_LOAD', refusal);
      yield Buffer.concat(messages.slice(0, 2).map(recordOf));
      yield new Uint8Array(0);
      yield Buffer.concat(messages.slice(2).map(recordOf));
    },
  };
}

const STATES = ['LISTEN', 'ESTABLISHED', 'TIME_WAIT'] as const;
const ALIVE: SocketQuery = { states: STATES, cookies: false };
const MANY: Counts = { tcp: 20_000 };

const read = (port: LinuxPort, query: SocketQuery = ALIVE, source?: ReadOptions['source']) =>
  readTable(tcp(port, source)(query));

describe('TCP as a program of ours tells it', () => {
  test('has the rows that sock_diag has, one family after the other', () => {
    const { rows, gaps, sources } = read(portOf(MANY));
    assert.deepEqual([gaps, sources], [[], ['bpf']]);
    assert.deepEqual(rows, read(portOf(MANY), ALIVE, 'netlink').rows);
    assert.equal(rows.length, 5);
  });

  test('of the families and states that are asked for', () => {
    const six = read(portOf(MANY), { ...ALIVE, families: ['IPv6'] });
    assert.deepEqual(
      six.rows.map(({ localAddress, v6Only }) => [localAddress, v6Only]),
      [['::1', true]],
    );
    const { rows } = read(portOf(MANY), { ...ALIVE, states: ['ESTABLISHED'] });
    assert.deepEqual(new Set(rows.map(({ state }) => state)), new Set(['ESTABLISHED']));
  });

  test('without the records that are no socket, whatever the states', () => {
    const none = new Uint8Array(88).fill(0xff, 16, 17);
    const port = portOf(MANY, undefined, [LISTENER, none, READING, KEEPALIVE, none]);
    assert.equal(read(port).rows.length, 3);
    assert.equal(read(port, {}, 'bpf').rows.length, 3);
  });

  test('without the cookies that nobody has asked for', () => {
    const untold = [LISTENER, READING, TIME_WAIT].map((message) => message.slice().fill(0, 60, 68));
    const { rows } = read(portOf(MANY, undefined, untold));
    const told = read(portOf(MANY), ALIVE, 'netlink').rows.map(({ cookie, ...rest }) => rest);
    assert.equal(rows.length, 3);
    for (const row of rows) assert.ok(told.some((other) => isDeepStrictEqual(other, row)));
  });

  test('is asked where there are very many sockets of TCP', () => {
    const sourceOf = (counts: Counts | undefined) => read(portOf(counts)).sources;
    for (const counts of [
      { tcp6: 20_000 },
      { tcp: 9999, timeWait: 10_001 },
      { ...MANY, buckets: 8192 },
    ]) {
      assert.deepEqual(sourceOf(counts), ['bpf']);
    }
    for (const counts of [
      { tcp: 19_999 },
      { used: 9, tcp6: 20_000 },
      { ...MANY, buckets: 4096 },
      {},
      undefined,
    ]) {
      assert.deepEqual(sourceOf(counts), ['netlink']);
    }
  });

  test('is not asked for what it cannot tell, or sock_diag can pick out', () => {
    const queries: SocketQuery[] = [
      { cookies: false },
      { states: STATES },
      { ...ALIVE, cookies: true },
      { ...ALIVE, states: ['ESTABLISHED', 'BOUND'] },
      { ...ALIVE, states: ['LISTEN'] },
      { ...ALIVE, localPort: 80 },
      { ...ALIVE, localPort: 0 },
      { ...ALIVE, remoteAddress: '127.0.0.1' },
    ];
    for (const query of queries) {
      assert.deepEqual(read(portOf(MANY), query).sources, ['netlink'], JSON.stringify(query));
    }
    assert.deepEqual(read(portOf(MANY), { ...ALIVE, details: false }).sources, ['bpf']);
    // netlink of this system does not answer that.
    assert.throws(() => read(portOf(MANY), { ...ALIVE, details: true }), { code: 'ENOENT' });
  });

  test('is whatever is there where it alone may be asked', () => {
    assert.deepEqual(read(portOf({}), { localPort: 80 }, 'bpf').sources, ['bpf']);
    const { gaps } = read(portOf({}), { states: ['ESTABLISHED', 'BOUND'] }, 'bpf');
    assert.deepEqual(gaps, [{ what: 'bound tcp ports', code: 'UNSUPPORTED', count: 1 }]);
    const none = fakePort({ netlink });
    assert.throws(() => read(none, ALIVE, 'bpf'), { code: 'UNSUPPORTED' });
    assert.throws(() => read(portOf(MANY, EPERM), ALIVE, 'bpf'), { code: 'EPERM' });
  });

  test('comes from sock_diag where it is refused', () => {
    const { rows, gaps, sources } = read(portOf(MANY, EPERM));
    assert.deepEqual([rows.length, gaps, sources], [5, [], ['netlink']]);
  });
});
