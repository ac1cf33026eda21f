import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { SocketOptions } from '../../src/api/sockets.js';
import { SOCKET_STATES } from '../../src/model/inet.js';
import type { SocketProtocol } from '../../src/model/tables.js';
import { comparable, SHARED_PROTOCOLS } from '../support/comparable.js';
import { parseExact } from '../support/exact-json.js';
import { noBpf, noNetlink, noZoo, startZoo, type Zoo } from '../support/harness.js';
import { hasCommand, notInstalled, unavailable } from '../support/probe.js';
import type { Answer, Row } from '../support/steady.js';

const program = fileURLToPath(new URL('../support/answer-main.js', import.meta.url));

/** Timers go on and queues move between two readings: this often they may differ. */
const ATTEMPTS = 30;

test('the sources tell the same of the same sockets, and ss does', async (t) => {
  const why = noZoo() ?? noNetlink();
  if (why !== undefined) return unavailable(t, why);
  const zoo = await startZoo();
  for (const protocol of SHARED_PROTOCOLS as SocketProtocol[]) {
    await t.test(`netlink and /proc, of ${protocol}`, () => bothSources(zoo, protocol));
  }
  await t.test('both at once, of unix', () => unixAtOnce(zoo));
  await t.test('netlink and BPF, of TCP', (bpf) => netlinkAndBpf(bpf, zoo));
  await t.test('ss, of TCP, UDP and Multipath TCP', (t) => inetOfSs(t, zoo));
  await t.test('ss, of UNIX domain sockets', (t) => unixOfSs(t, zoo));
  await t.test('ss, of packet sockets', (t) => packetOfSs(t, zoo));
});

async function readAll(zoo: Zoo, ...options: readonly SocketOptions[]): Promise<Answer[]> {
  const questions = options.map((each) => JSON.stringify(each));
  const { stdout, stderr } = await zoo.run(process.execPath, [program, ...questions]);
  assert.equal(stderr.toString(), '');
  const lines = stdout.toString().split('\n', options.length);
  return lines.map((line) => parseExact(line) as Answer);
}

async function read(zoo: Zoo, options: SocketOptions): Promise<Answer> {
  const [answer] = await readAll(zoo, options);
  return answer ?? assert.fail();
}

async function bothSources(zoo: Zoo, protocol: SocketProtocol): Promise<void> {
  let netlink: Answer = { rows: [] };
  let proc: Answer = { rows: [] };
  for (let attempt = 0; attempt < ATTEMPTS && !same(netlink.rows, proc.rows); attempt++) {
    [netlink = netlink, proc = proc] = await readAll(
      zoo,
      { protocols: [protocol], source: 'netlink' },
      { protocols: [protocol], source: 'proc' },
    );
  }
  assert.deepEqual([proc['gaps'], proc['sources']], [[], { [protocol]: ['proc'] }]);
  // Where the kernel has no module for it, /proc alone can be read, and that is the answer.
  if (netlink['code'] === 'ENOENT') {
    const { sources } = await read(zoo, { protocols: [protocol] });
    return assert.deepEqual(sources, { [protocol]: ['proc'] });
  }
  assert.deepEqual([netlink['gaps'], netlink['sources']], [[], { [protocol]: ['netlink'] }]);
  assert.ok(netlink.rows.length > 0);
  const shared = withoutForgers(netlink.rows);
  assert.ok(shared.length > 0);
  assert.deepEqual(comparable(shared), comparable(withoutForgers(proc.rows, netlink.rows)));
}

/** All that they tell, but for what goes on between two readings. */
async function netlinkAndBpf(t: TestContext, zoo: Zoo): Promise<void> {
  const why = noBpf();
  if (why !== undefined) return unavailable(t, why);
  const states = SOCKET_STATES.filter((state) => state !== 'BOUND');
  const read = (...sources: ('netlink' | 'bpf')[]) =>
    readAll(zoo, ...sources.map((source) => ({ protocols: ['tcp' as const], states, source })));
  let answers: Answer[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    answers = (await read('netlink', 'bpf', 'netlink')).map(withoutTimes);
    // What changes by itself may have done so between any two of them.
    if (isDeepStrictEqual(answers[0]?.rows, answers[1]?.rows)) break;
  }
  const [netlink = assert.fail(), bpf = assert.fail()] = answers;
  assert.deepEqual([bpf['gaps'], bpf['sources']], [[], { tcp: ['bpf'] }]);
  assert.deepEqual(bpf.rows, netlink.rows);
  const kinds = new Set(bpf.rows.map(({ timer }) => (timer as Row | undefined)?.['kind']));
  for (const kind of ['retransmit', 'keepalive', 'time-wait', 'probe'])
    assert.ok(kinds.has(kind), kind);
  const found = new Set(bpf.rows.map(({ state }) => state));
  for (const state of ['LISTEN', 'SYN_RECEIVED', 'FIN_WAIT_2', 'LAST_ACK', 'CLOSING']) {
    assert.ok(found.has(state), state);
  }
}

/** How long timers have to go, to the second, as far as two readings can agree. */
function withoutTimes(answer: Answer): Answer {
  const rows = answer.rows.map((row) => {
    const timer = row['timer'] as Row | undefined;
    if (timer === undefined) return row;
    const { expiresMs, ...rest } = timer;
    return { ...row, timer: rest, isDue: Number(expiresMs) < 100_000_000 };
  });
  return { ...answer, rows };
}

/** A name that goes on with what looks like a row of /proc/net/unix. */
const FORGING = /\n[0-9a-f]+: [0-9A-F]{8} /;
/** The inode in those rows. */
const FORGED = 99_999n;

/** Such names, by which /proc alone must be deceived, are left out, and what they forge. */
function withoutForgers(rows: readonly Row[], exact = rows): Row[] {
  const forgers = exact.filter(({ path }) => FORGING.test(String(path)));
  const inodes = new Set<unknown>([FORGED, ...forgers.map((row) => row['inode'])]);
  return rows.filter((row) => !inodes.has(row['inode']));
}

async function unixAtOnce(zoo: Zoo): Promise<void> {
  const [both, netlink, proc] = (await readAll(
    zoo,
    { protocols: ['unix'] },
    { protocols: ['unix'], source: 'netlink' },
    { protocols: ['unix'], source: 'proc' },
  )) as [Answer, Answer, Answer];
  assert.deepEqual([both['gaps'], both['sources']], [[], { unix: ['netlink', 'proc'] }]);
  assert.deepEqual(comparable(both.rows), comparable(netlink.rows));
  const inodes = ({ rows }: Answer) => rows.map((row) => row['inode']);
  assert.ok(inodes(proc).includes(FORGED), '/proc alone is deceived');
  assert.deepEqual(
    inodes(both),
    inodes(proc).filter((inode) => inode !== FORGED),
  );
  assert.ok(both.rows.every((row) => row['refCount'] !== undefined));
}

async function inetOfSs(t: TestContext, zoo: Zoo): Promise<void> {
  if (!hasCommand('ss')) return unavailable(t, notInstalled('ss'));
  const options = { protocols: ['tcp', 'udp', 'mptcp'], source: 'netlink' } as const;
  const cookies = (each: readonly Row[]) => each.map((row) => row['cookie']).sort();
  let { rows } = await read(zoo, options);
  let lines: string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    lines = linesOf((await zoo.run('ss', ['-HOtuManoe'])).stdout);
    const before = rows;
    ({ rows } = await read(zoo, options));
    // What is over after a minute may have been so meanwhile.
    if (isDeepStrictEqual(cookies(before), cookies(rows))) break;
  }
  const known = new Map(rows.map((row) => [row['cookie'], row]));
  assert.ok(lines.length > 100);
  // Not every ss asks for this state.
  assert.equal(lines.length, rows.filter((row) => row['state'] !== 'BOUND').length);
  for (const line of lines) {
    const row = known.get(BigInt(`0x${word(line, / sk:([0-9a-f]+)/)}`));
    assert.ok(row, line);
    assert.deepEqual(queuesOfSs(line), queuesOf(row), line);
    assert.equal(Number(word(line, / ino:(\d+)/) ?? 0), Number(row['inode'] ?? 0), line);
    assert.equal(Number(word(line, / uid:(\d+)/) ?? 0), Number(row['uid'] ?? 0), line);
    const v6Only = word(line, / v6only:(\d)/);
    assert.equal(v6Only && v6Only === '1', row['v6Only'], line);
  }
}

async function unixOfSs(t: TestContext, zoo: Zoo): Promise<void> {
  if (!hasCommand('ss')) return unavailable(t, notInstalled('ss'));
  const { rows } = await read(zoo, { protocols: ['unix'], source: 'netlink' });
  const { stdout } = await zoo.run('ss', ['-HOxnae']);
  // A path may hold anything: what comes before and behind it does not.
  const form =
    /(u_str|u_dgr|u_seq) +(ESTAB|LISTEN|UNCONN) +(\d+) +(\d+) +.*? (\d+) +\* (\d+) +<->/gs;
  const told = [...stdout.toString('latin1').matchAll(form)].map((match) => match.slice(1));
  const types = { stream: 'u_str', dgram: 'u_dgr', seqpacket: 'u_seq' };
  const states = { CONNECTED: 'ESTAB', LISTENING: 'LISTEN', UNCONNECTED: 'UNCONN' };
  const expected = rows.map((row) => [
    types[row['type'] as keyof typeof types],
    states[row['state'] as keyof typeof states],
    ...queuesOf(row).map(String),
    String(row['inode']),
    String(row['peerInode'] ?? 0),
  ]);
  assert.deepEqual(told.sort(), expected.sort());
}

async function packetOfSs(t: TestContext, zoo: Zoo): Promise<void> {
  if (!hasCommand('ss')) return unavailable(t, notInstalled('ss'));
  const { rows } = await read(zoo, { protocols: ['packet'], source: 'netlink' });
  const { stdout } = await zoo.run('ss', ['-HO0nae']);
  const told = linesOf(stdout).map((line) => [
    word(line, /^p_(raw|dgr)/),
    word(line, / (?:\[(\d+)\]|\*):/) ?? '3',
    word(line, / ino:(\d+)/),
    word(line, / sk:([0-9a-f]+)/),
    word(line, /flags\( (.*?) \)/),
  ]);
  const expected = rows.map((row) => [
    row['type'] === 'raw' ? 'raw' : 'dgr',
    String(row['etherType']),
    String(row['inode']),
    (row['cookie'] as bigint).toString(16),
    (row['flags'] as string[]).join(' ').toLowerCase() || '0',
  ]);
  assert.deepEqual(told.sort(), expected.sort());
}

function same(netlink: readonly Row[], proc: readonly Row[]): boolean {
  if (netlink.length === 0) return proc.length > 0;
  const [a, b] = [withoutForgers(netlink), withoutForgers(proc, netlink)].map(comparable);
  return a?.join() === b?.join();
}

function linesOf(output: Buffer): string[] {
  return output.toString('latin1').trimEnd().split('\n');
}

function word(line: string, form: RegExp): string | undefined {
  return form.exec(line)?.[1];
}

function queuesOfSs(line: string): number[] {
  const [, , receive, send] = line.split(/ +/);
  return [Number(receive), Number(send)];
}

/** As ss prints them: of a listener, its backlog. */
function queuesOf({ backlog, receiveQueue, sendQueue }: Row): number[] {
  const { pending, limit } = (backlog ?? {}) as Row;
  return [Number(pending ?? receiveQueue), Number(limit ?? sendQueue)];
}
