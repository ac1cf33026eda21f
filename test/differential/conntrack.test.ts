import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type TrackedConnection, translationOf } from '../../src/model/conntrack.js';
import { answerOf } from '../support/answer-of.js';
import { type Nat, noNat, startNat } from '../support/nat.js';
import { hasCommand, isRoot, LACKING, notInstalled, unavailable } from '../support/probe.js';
import { makeTree } from '../support/proc-tree.js';
import { run } from '../support/process.js';
import { validatorOf } from '../support/schema.js';

const asker = fileURLToPath(new URL('../support/ask-library.js', import.meta.url));
const capturing = fileURLToPath(new URL('../support/capture-to.js', import.meta.url));

const isDocument = validatorOf();

interface Answer {
  rows: TrackedConnection[];
  gaps: unknown[];
  sources: unknown;
}

/** Without the clocks, which run. */
function steady({ expiresMs, ageMs, ...row }: TrackedConnection): Partial<TrackedConnection> {
  return row;
}

/** What /proc has, too. */
function common(row: TrackedConnection): unknown {
  const { id, startedNs, original, reply, flags, ...rest } = row;
  const bare = ({ windowScale, tcpFlags, ...direction }: typeof original) => direction;
  const shown = flags.filter((flag) => !flag.endsWith('_DONE'));
  return {
    ...steady(rest as TrackedConnection),
    original: bare(original),
    reply: bare(reply),
    shown,
  };
}

const sorted = <Item>(items: Item[]) =>
  items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('connections through a router that translates them', () => {
  const reason = noNat();
  let nat: Nat;
  before(async () => {
    if (reason === undefined) nat = await startNat();
  });
  after(() => nat?.stop());

  async function ask(options: object): Promise<Answer> {
    const args = [asker, 'conntrack', JSON.stringify(options)];
    const { stdout, stderr, code } = await nat.router.run(process.execPath, args);
    assert.equal(code, 0, `${stderr}`);
    const answer = JSON.parse(`${stdout}`);
    isDocument(answer);
    assert.deepEqual(isDocument.errors, null);
    return answer;
  }

  test('are told with both ends, translated and not', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { rows, gaps, sources } = await ask({});
    assert.deepEqual([gaps, sources], [[], { conntrack: ['netlink'] }]);
    const seen = rows.map((row) => {
      const { source, destination } = translationOf(row) ?? {};
      const { sourceAddress, destinationAddress, destinationPort } = row.original;
      const name = [row.protocolName, sourceAddress, destinationAddress, destinationPort ?? 0];
      return [name.join(' '), source?.address, destination?.address, row.state].join(', ');
    });
    assert.deepEqual(seen.sort(), [
      'icmp 10.0.1.2 10.0.2.2 0, 10.0.2.1, , ',
      'tcp 10.0.1.2 10.0.1.1 8080, 10.0.2.1, 10.0.2.2, ESTABLISHED',
      'tcp 10.0.1.2 10.0.2.2 80, 10.0.2.1, , ESTABLISHED',
      'tcp fd01::2 fd02::2 80, fd02::1, , ESTABLISHED',
      'udp 10.0.1.2 10.0.2.2 53, 10.0.2.1, , ',
    ]);
    assert.deepEqual(
      rows
        .filter(({ mark }) => mark === 7)
        .map(({ protocolName, flags }) => [protocolName, flags[0]]),
      [['udp', 'CONFIRMED']],
    );
  });

  test('of one family', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const ipv6 = await ask({ families: ['IPv6'] });
    assert.deepEqual(
      ipv6.rows.map(({ original }) => original.sourceAddress),
      ['fd01::2'],
    );
  });

  test('are the same from /proc', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    if (!isRoot()) return unavailable(t, LACKING.root);
    const netlink = await ask({ source: 'netlink' });
    const proc = await ask({ source: 'proc' });
    assert.deepEqual(sorted(proc.rows.map(common)), sorted(netlink.rows.map(common)));
  });

  test('are the same as conntrack(8) lists them', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    if (!hasCommand('conntrack')) return unavailable(t, notInstalled('conntrack'));
    const { stdout } = await nat.router.run('conntrack', ['-L', '-o', 'extended,id']);
    const theirs = `${stdout}`.trimEnd().split('\n').map(withoutClocks);
    const { rows } = await ask({});
    assert.deepEqual(rows.map(asConntrack).map(withoutClocks).sort(), theirs.sort());
  });

  test('are the same out of a capture', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const file = join(makeTree({}), 'capture');
    const { stderr, code } = await nat.router.run(process.execPath, [capturing, file]);
    assert.equal(code, 0, `${stderr}`);
    const questions = [{}, { families: ['IPv4'] }, ...(isRoot() ? [{ source: 'proc' }] : [])];
    for (const options of questions) {
      const replayed: Answer = JSON.parse(answerOf('conntrack', { ...options, replay: file }));
      const live = await ask(options);
      assert.deepEqual(sorted(replayed.rows.map(steady)), sorted(live.rows.map(steady)));
    }
  });

  test('are not for an ordinary user', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    if (!isRoot()) return unavailable(t, LACKING.root);
    const args = [asker, 'conntrack'];
    const { stderr, code } = await nat.router.run(process.execPath, args, { uid: 65_534 });
    assert.notEqual(code, 0);
    assert.match(`${stderr}`, /EACCES/);
  });
});

test('connections are none where none are tracked', async (t) => {
  const reason = noNat();
  if (reason !== undefined) return unavailable(t, reason);
  const flags = isRoot() ? ['--net'] : ['--net', '--user', '--map-root-user'];
  const { stdout } = await run('unshare', [...flags, '--', process.execPath, asker, 'conntrack']);
  assert.deepEqual(JSON.parse(`${stdout}`).rows, []);
});

/** A row in the form of `conntrack -L -o extended,id`. */
function asConntrack(row: TrackedConnection): string {
  const family = row.family === 'IPv4' ? 'ipv4     2' : 'ipv6     10';
  const side = ({ sourceAddress, destinationAddress, ...rest }: typeof row.original) => {
    const { sourcePort, destinationPort, icmpType, icmpCode, icmpId, packets, bytes } = rest;
    const pairs = [
      ...[
        ['src', sourceAddress],
        ['dst', destinationAddress],
        ['sport', sourcePort],
      ],
      ...[
        ['dport', destinationPort],
        ['type', icmpType],
        ['code', icmpCode],
        ['id', icmpId],
      ],
      ...[
        ['packets', packets],
        ['bytes', bytes],
      ],
    ];
    return pairs.filter(([, value]) => value !== undefined).map((pair) => pair.join('='));
  };
  return [
    `${family} ${row.protocolName?.padEnd(8)} ${row.protocol} ${(row.expiresMs ?? 0) / 1000}`,
    ...(row.state === undefined ? [] : [row.state]),
    ...side(row.original),
    ...(row.flags.includes('SEEN_REPLY') ? [] : ['[UNREPLIED]']),
    ...side(row.reply),
    ...(row.flags.includes('ASSURED') ? ['[ASSURED]'] : []),
    `mark=${row.mark} use=${row.refCount} id=${row.id}`,
  ].join(' ');
}

function withoutClocks(line: string): string {
  return line.replace(/^((?:\S+ +){4})\d+/, '$1').replace(/ delta-time=\d+/, '');
}
