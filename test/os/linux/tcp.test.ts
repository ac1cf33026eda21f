import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ReadOptions, SocketQuery } from '../../../src/model/query.js';
import type { TcpConnection } from '../../../src/model/tcp.js';
import { tcp } from '../../../src/os/linux/tcp.js';
import { type Answers, fakePort, readTable } from '../../support/fake-port.js';
import { dump } from '../../vectors/hex.js';
import {
  KEEPALIVE,
  LISTENER,
  LISTENER6,
  LISTENER6_DETAILS,
  MARKED6,
  PROC_NET_TCP,
  PROC_NET_TCP6,
  READING,
  READING_DETAILS,
  SUBFLOW_DETAILS,
  TIME_WAIT,
} from '../../vectors/tcp.js';

const netlink = {
  'sock_diag tcp IPv4': dump(LISTENER, READING, KEEPALIVE, TIME_WAIT),
  'sock_diag tcp IPv6': dump(LISTENER6, MARKED6),
};
const files = { 'net/tcp': PROC_NET_TCP, 'net/tcp6': PROC_NET_TCP6 };
const EPROTONOSUPPORT = 93;
const EMSGSIZE = 90;

const read = (answers: Answers, source?: ReadOptions['source'], query: SocketQuery = {}) =>
  readTable(tcp(fakePort(answers), source)(query));

describe('tcp from netlink', () => {
  const { rows, gaps, sources } = read({ netlink, files });

  test('alone, where it answers', () => {
    assert.deepEqual(sources, ['netlink']);
    assert.deepEqual(gaps, []);
    assert.equal(rows.length, 6);
  });

  test('a listener', () => {
    assert.deepEqual(rows[0], {
      protocol: 'tcp',
      family: 'IPv4',
      localAddress: '127.0.0.1',
      localPort: 55743,
      state: 'LISTEN',
      uid: 0,
      inode: 2601315,
      cookie: 658452n,
      backlog: { pending: 0, limit: 5 },
    });
  });

  test('a connection with bytes that wait', () => {
    assert.deepEqual(rows[1], {
      protocol: 'tcp',
      family: 'IPv4',
      localAddress: '127.0.0.1',
      localPort: 55743,
      remoteAddress: '127.0.0.1',
      remotePort: 59812,
      state: 'ESTABLISHED',
      receiveQueue: 5,
      sendQueue: 0,
      uid: 0,
      inode: 2601317,
      cookie: 658454n,
    });
  });

  test('timers, and nobody who owns TIME_WAIT', () => {
    const [, , keepalive, over] = rows as { timer?: object; uid?: number; inode?: number }[];
    assert.deepEqual(keepalive?.timer, { kind: 'keepalive', expiresMs: 7_199_856, probes: 0 });
    assert.deepEqual(over?.timer, { kind: 'time-wait', expiresMs: 59_904, retransmits: 0 });
    assert.deepEqual([over?.uid, over?.inode], [undefined, undefined]);
  });
});

describe('tcp from /proc', () => {
  test('has the same sockets in the same states', () => {
    const proc = read({ netlink, files }, 'proc');
    const both = (rows: typeof proc.rows) =>
      rows.map(({ localAddress, localPort, remoteAddress, remotePort, state, inode, uid }) => {
        return { localAddress, localPort, remoteAddress, remotePort, state, inode, uid };
      });
    assert.deepEqual(both(proc.rows), both(read({ netlink }, 'netlink').rows));
    assert.deepEqual(proc.sources, ['proc']);
  });

  test('where netlink is refused', () => {
    const refused = {
      'sock_diag tcp IPv4': EPROTONOSUPPORT,
      'sock_diag tcp IPv6': EPROTONOSUPPORT,
    };
    const { rows, gaps, sources } = read({ netlink: refused, files });
    assert.deepEqual(sources, ['proc']);
    assert.deepEqual(gaps, []);
    assert.equal(rows.length, 6);
  });

  test('a family that this kernel lacks is a gap', () => {
    const { rows, gaps } = read({ files: { 'net/tcp': PROC_NET_TCP } }, 'proc');
    assert.equal(rows.length, 4);
    assert.deepEqual(gaps, [{ what: 'tcp IPv6', code: 'ENOENT', count: 1 }]);
  });
});

test('bound ports, which /proc never lists, are a gap where they are asked for by name', () => {
  const gapsOf = (source: 'netlink' | 'proc', query?: SocketQuery) =>
    read({ netlink, files }, source, query).gaps;
  const bound: SocketQuery = { states: ['LISTEN', 'BOUND'] };
  assert.deepEqual(gapsOf('proc', bound), [
    { what: 'bound tcp ports', code: 'UNSUPPORTED', count: 1 },
  ]);
  assert.deepEqual(gapsOf('proc', { states: ['LISTEN'] }), []);
  assert.deepEqual(gapsOf('proc'), []);
  assert.deepEqual(gapsOf('netlink', bound), []);
});

describe('what cannot be decoded is a gap, and the rest is there', () => {
  test('lines of /proc', () => {
    const garbage = PROC_NET_TCP.replace(/^ {3}[02]: .*$/gm, 'garbage');
    const { rows, gaps } = read({ files: { ...files, 'net/tcp': garbage } }, 'proc');
    assert.equal(rows.length, 4);
    assert.deepEqual(gaps, [{ what: 'tcp IPv4', code: 'DECODE', count: 2 }]);
  });

  test('messages of netlink', () => {
    const short = Uint8Array.from(LISTENER.subarray(0, 64));
    short[0] = 64;
    const answer = { ...netlink, 'sock_diag tcp IPv4': dump(short, READING) };
    const { rows, gaps } = read({ netlink: answer }, 'netlink');
    assert.equal(rows.length, 3);
    assert.deepEqual(gaps, [{ what: 'tcp IPv4', code: 'DECODE', count: 1 }]);
  });
});

test('a socket that is bound and no more calls itself closed', () => {
  const bound = Uint8Array.from(LISTENER);
  bound[17] = 7;
  const { rows } = read({ netlink: { 'sock_diag tcp IPv4': dump(bound) } }, 'netlink');
  assert.deepEqual(
    rows.map((row) => row.state),
    ['BOUND'],
  );
});

describe('tcp in detail', () => {
  const details = { details: true };
  const answers = {
    'sock_diag tcp IPv4 details': dump(READING_DETAILS, SUBFLOW_DETAILS),
    'sock_diag tcp IPv4': dump(),
    'sock_diag tcp IPv6 details': dump(LISTENER6_DETAILS),
    'sock_diag tcp IPv6': dump(),
  };

  test('a connection', () => {
    const { rows, gaps } = read({ netlink: answers }, 'netlink', details);
    assert.deepEqual(gaps, []);
    const { tcpInfo, memory, ...row } = rows[0] as TcpConnection;
    assert.equal(tcpInfo?.rttUs, 16);
    assert.equal(memory?.receiveAllocated, 837);
    assert.deepEqual(row, {
      protocol: 'tcp',
      family: 'IPv4',
      localAddress: '127.0.0.1',
      localPort: 42993,
      remoteAddress: '127.0.0.1',
      remotePort: 50642,
      state: 'ESTABLISHED',
      receiveQueue: 5,
      sendQueue: 0,
      uid: 0,
      inode: 10299071,
      cookie: 2890197n,
      congestion: 'bbr',
      mark: 0,
      tos: 0,
      cgroupId: 1n,
      classId: 0,
      shutdown: [],
      options: ['IS_ICSK', 'MC_LOOP', 'MC_ALL'],
    });
    assert.equal((rows[1] as TcpConnection).upperLayer, 'mptcp');
  });

  test('a listener, of which there is nothing to measure', () => {
    const { rows } = read({ netlink: answers }, 'netlink', details);
    assert.ok(!('tcpInfo' in (rows[2] as object)));
    assert.deepEqual(
      [rows[2]?.state, rows[2]?.v6Only, rows[2]?.trafficClass, rows[2]?.congestion],
      ['LISTEN', true, 0, 'bbr'],
    );
  });

  describe('one that did not come there', () => {
    const late = { ...answers, 'sock_diag tcp IPv4': dump(LISTENER, READING_DETAILS, READING) };
    const lookUp = 'sock_diag tcp IPv4 details of 658454';
    const readLate = (more: Answers['netlink']) => {
      const { rows, gaps } = read({ netlink: { ...late, ...more } }, 'netlink', details);
      const cookies = rows.map((row) => row.cookie);
      const isDetailed = (cookie: bigint) => {
        const row = rows.find((one) => one.cookie === cookie);
        return row !== undefined && 'memory' in row;
      };
      assert.deepEqual(cookies.toSorted(), [2890197n, 2890198n, 2890202n, 658452n, 658454n]);
      return { gaps, detailed: [658452n, 658454n].filter(isDetailed) };
    };
    const inDetail = (connection: Uint8Array, as: Uint8Array) => {
      const bytes = Buffer.from(as);
      bytes.set(connection.subarray(16, 88), 16);
      return bytes;
    };

    test('is looked up, or asked for once more', () => {
      const more = {
        [lookUp]: [inDetail(READING, READING_DETAILS)],
        'sock_diag tcp IPv4 details again': dump(inDetail(LISTENER, LISTENER6_DETAILS)),
      };
      assert.deepEqual(readLate(more), { gaps: [], detailed: [658452n, 658454n] });
    });

    test('and has gone since is no gap', () => {
      const more = {
        'sock_diag tcp IPv4 details again': dump(),
        'sock_diag tcp IPv4 again': dump(READING),
      };
      assert.deepEqual(readLate(more), { gaps: [], detailed: [] });
    });

    test('and does not come again, though it is there, is a gap', () => {
      const what = 'details of tcp IPv4';
      const more = {
        [lookUp]: EMSGSIZE,
        'sock_diag tcp IPv4 details again': dump(),
        'sock_diag tcp IPv4 again': dump(LISTENER),
      };
      const gaps = [{ what, code: 'INCOMPLETE', count: 2 }];
      assert.deepEqual(readLate(more), { gaps, detailed: [] });
    });
  });

  test('v6Only comes unasked', () => {
    const { rows } = read({ netlink }, 'netlink');
    assert.deepEqual(
      rows.map((row) => row.v6Only),
      [undefined, undefined, undefined, undefined, true, undefined],
    );
  });
});

test('whoever stops early closes what was opened', () => {
  let closed = 0;
  const port = fakePort({ netlink });
  const watched: typeof port = {
    ...port,
    *netlink(request) {
      try {
        yield* port.netlink(request);
      } finally {
        closed++;
      }
    },
  };
  const batches = tcp(watched, undefined)({});
  batches.next();
  batches.return({ sources: [], gaps: [] });
  assert.equal(closed, 1);
});
