import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type ConntrackQuery,
  type TrackedConnection,
  type TrackedFlag,
  translationOf,
} from '../../../src/model/conntrack.js';
import { NetstatError } from '../../../src/model/errors.js';
import { conntrack } from '../../../src/os/linux/conntrack.js';
import { type Answers, fakePort, readTable } from '../../support/fake-port.js';
import {
  FORWARDED,
  FTP,
  FTP_DATA,
  ICMP,
  IPV6,
  ONE_WAY,
  PROC_NET_NF_CONNTRACK,
  ZONED,
} from '../../vectors/conntrack.js';
import { dump } from '../../vectors/hex.js';

const NETLINK = {
  'ctnetlink conntrack': dump(ZONED, FORWARDED, ONE_WAY, FTP_DATA, ICMP, FTP, IPV6),
};
const FILES = { 'net/nf_conntrack': PROC_NET_NF_CONNTRACK };
const [EPERM, ENOENT, EACCES, EINVAL, EPROTONOSUPPORT] = [1, 2, 13, 22, 93];

const read = (answers: Answers, source?: 'netlink' | 'proc', query: ConntrackQuery = {}) =>
  readTable(conntrack(fakePort(answers), source)(query));

const SHOWN: readonly TrackedFlag[] = ['SEEN_REPLY', 'ASSURED', 'CONFIRMED', 'SRC_NAT', 'DST_NAT'];

/** What both sources tell of a connection. */
function common(row: TrackedConnection): unknown {
  const { id, helper, master, labels, startedNs, ageMs, original, reply, flags, ...rest } = row;
  const bare = ({ windowScale, tcpFlags, sequenceAdjustment, ...direction }: typeof original) =>
    direction;
  return {
    ...rest,
    original: bare(original),
    reply: bare(reply),
    flags: flags.filter((flag) => SHOWN.includes(flag)),
  };
}

describe('conntrack', () => {
  const { rows, gaps, sources } = read({ netlink: NETLINK });

  test('from netlink', () => {
    assert.deepEqual([rows.length, gaps, sources], [7, [], ['netlink']]);
    const { id, startedNs, ...row } = rows[0] as TrackedConnection;
    assert.ok((id ?? 0) > 0 && (startedNs ?? 0n) > 0n);
    assert.deepEqual(row, {
      family: 'IPv4',
      protocol: 17,
      protocolName: 'udp',
      original: {
        sourceAddress: '10.0.1.2',
        destinationAddress: '10.0.2.2',
        sourcePort: 6055,
        destinationPort: 55,
        packets: 1n,
        bytes: 29n,
      },
      reply: {
        sourceAddress: '10.0.2.2',
        destinationAddress: '10.0.2.1',
        sourcePort: 55,
        destinationPort: 6055,
        packets: 0n,
        bytes: 0n,
      },
      flags: ['CONFIRMED', 'SRC_NAT', 'SRC_NAT_DONE', 'DST_NAT_DONE'],
      expiresMs: 28_000,
      mark: 0,
      zone: 5,
      refCount: 1,
      labels: [3],
    });
    assert.deepEqual(rows[5]?.original.tcpFlags, ['WINDOW_SCALE', 'SACK_PERM', 'MAXACK_SET']);
    assert.deepEqual(rows[3]?.master, {
      sourceAddress: '10.0.1.200',
      destinationAddress: '10.0.2.2',
      sourcePort: 38941,
      destinationPort: 21,
    });
  });

  test('from /proc, the same as far as that goes', () => {
    const proc = read({ files: FILES }, 'proc');
    assert.deepEqual([proc.gaps, proc.sources], [[], ['proc']]);
    assert.deepEqual(proc.rows.map(common), rows.map(common));
    assert.deepEqual(
      proc.rows.map(({ ageMs }) => ageMs),
      [1000, 1000, 1000, 1000, 1000, 1000, 1000],
    );
  });

  test('tells what is translated, both ways', () => {
    assert.deepEqual(
      rows.map((row) => translationOf(row)),
      [
        { source: { address: '10.0.2.1', port: 6055 } },
        {
          source: { address: '10.0.2.1', port: 51222 },
          destination: { address: '10.0.2.2', port: 80 },
        },
        { source: { address: '10.0.2.1', port: 6056 } },
        { destination: { address: '10.0.1.200', port: 45679 } },
        { source: { address: '10.0.2.1', port: 77 } },
        { source: { address: '10.0.2.1', port: 38941 } },
        { source: { address: 'fd02::1', port: 55018 } },
      ],
    );
    for (const row of rows) {
      const { source, destination } = translationOf(row) ?? {};
      assert.equal(row.flags.includes('SRC_NAT'), source !== undefined);
      assert.equal(row.flags.includes('DST_NAT'), destination !== undefined);
    }
  });

  test('of one family', () => {
    const ipv6 = read({ netlink: NETLINK }, 'netlink', { families: ['IPv6'] });
    assert.deepEqual(ipv6.rows, rows.slice(6));
    const proc = read({ files: FILES }, 'proc', { families: ['IPv4'] });
    assert.equal(proc.rows.length, 6);
    assert.deepEqual(read({ netlink: NETLINK }, undefined, { families: [] }).rows, []);
  });
});

describe('conntrack that cannot be read', () => {
  test('by netlink is read from /proc', () => {
    for (const errno of [EPERM, EINVAL, EPROTONOSUPPORT]) {
      const { rows, sources } = read({ netlink: { 'ctnetlink conntrack': errno }, files: FILES });
      assert.deepEqual([rows.length, sources], [7, ['proc']]);
    }
  });

  const codeOf = (netlink: number, file: number) => {
    const answers = {
      netlink: { 'ctnetlink conntrack': netlink },
      files: { 'net/nf_conntrack': file },
    };
    try {
      read(answers);
    } catch (error) {
      return error instanceof NetstatError ? error.code : error;
    }
    return;
  };

  test('tells whether it is not there, or not for us', () => {
    assert.equal(codeOf(EINVAL, ENOENT), 'UNSUPPORTED');
    assert.equal(codeOf(EPROTONOSUPPORT, ENOENT), 'UNSUPPORTED');
    assert.equal(codeOf(EPERM, ENOENT), 'EPERM');
    assert.equal(codeOf(EPERM, EACCES), 'EACCES');
  });

  test('in a /proc without it', () => {
    const isMissing = (error: unknown) => error instanceof NetstatError && error.code === 'ENOENT';
    assert.throws(() => read({}, 'proc'), isMissing);
  });

  test('what makes no sense is a gap, and the rest is there', () => {
    const broken = Uint8Array.from(ICMP);
    broken.fill(0xff, 24, 28);
    const netlink = { 'ctnetlink conntrack': dump(ZONED, broken, IPV6) };
    const gap = [{ what: 'conntrack', code: 'DECODE', count: 1 }];
    const found = read({ netlink });
    assert.deepEqual([found.rows.length, found.gaps], [2, gap]);
    const files = { 'net/nf_conntrack': `garbage\n${PROC_NET_NF_CONNTRACK}` };
    const proc = read({ files }, 'proc');
    assert.deepEqual([proc.rows.length, proc.gaps], [7, gap]);
  });

  test('a state that we do not know is kept', () => {
    const text = PROC_NET_NF_CONNTRACK.replace('ESTABLISHED', 'NEW_STATE');
    const { rows } = read({ files: { 'net/nf_conntrack': text } }, 'proc');
    assert.equal(rows[1]?.state, 'UNKNOWN(NEW_STATE)');
  });

  test('left to the flow table, by software or by hardware', () => {
    const flags = (mark: string) => {
      const text = PROC_NET_NF_CONNTRACK.replace('[ASSURED]', `[${mark}]`);
      return read({ files: { 'net/nf_conntrack': text } }, 'proc').rows[1]?.flags.slice(-2);
    };
    assert.deepEqual(flags('OFFLOAD'), ['DST_NAT', 'OFFLOAD']);
    assert.deepEqual(flags('HW_OFFLOAD'), ['OFFLOAD', 'HW_OFFLOAD']);
  });
});
