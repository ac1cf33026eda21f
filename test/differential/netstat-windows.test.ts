import assert from 'node:assert/strict';
import { hostname } from 'node:os';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { noNetlink, noZoo, startZoo } from '../support/harness.js';
import { askOurs, askReal } from '../support/netstat.js';
import { noNetTools } from '../support/peer.js';
import { unavailable } from '../support/probe.js';

const ATTEMPTS = 30;
const PAUSE_MS = 200;

const STATES: Readonly<Record<string, string>> = {
  LISTEN: 'LISTENING',
  SYN_RECV: 'SYN_RECEIVED',
  FIN_WAIT1: 'FIN_WAIT_1',
  FIN_WAIT2: 'FIN_WAIT_2',
  CLOSE: 'CLOSED',
};

/** A row of net-tools, `-tuanpW`, in the words of Windows; addresses without brackets. */
function fromNetTools(line: string): string {
  const [proto = '', , , local = '', foreign = '', ...rest] = line.trim().split(/\s+/);
  const isTcp = proto.startsWith('tcp');
  const state = isTcp ? (rest.shift() ?? '') : '';
  if (!isTcp && rest[0] === 'ESTABLISHED') rest.shift();
  const pid = /^(\d+)\//.exec(rest[0] ?? '')?.[1] ?? '0';
  const isNone = foreign.endsWith(':*') && !isTcp;
  const other = isNone ? '*:*' : foreign.replace(/:\*$/, ':0');
  return [proto.slice(0, 3).toUpperCase(), local, other, STATES[state] ?? state, pid].join(' ');
}

/** A row of ours. Windows has zones, and does not write IPv4 addresses inside IPv6 as IPv4. */
function fromWindows(line: string): string {
  const [proto, local = '', foreign = '', ...rest] = line.trim().split(/\s+/);
  const plain = (end: string) =>
    end.replace(/^\[(?:::ffff:(?=[\d.]+\]))?([^%\]]*)(?:%\d+)?\]/, '$1');
  const [state, pid] = rest.length > 1 ? rest : ['', ...rest];
  return [proto, plain(local), plain(foreign), state, pid].join(' ');
}

const rowsOf = (text: string) => text.split('\n').filter((line) => /^ *(tcp|udp)/i.test(line));

test("what Windows' netstat shows of Linux is what net-tools shows", async (t) => {
  const why = noZoo() ?? (await noNetTools());
  if (why !== undefined) return unavailable(t, why);
  const zoo = await startZoo(
    ['tcp-states', 'tcp-backlog', 'tcp-queues', 'tcp-addresses', 'udp', 'owners'],
    { ownProcesses: true },
  );
  const ours = async (...argv: string[]) => askOurs(zoo, ['--dialect', 'windows', ...argv]);

  await t.test('every socket, its state and its process', async () => {
    let found: { here: string[]; there: string[] } = { here: [], there: [] };
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await setTimeout(PAUSE_MS);
      const here = rowsOf((await ours('-ano')).stdout).map(fromWindows);
      const there = rowsOf((await askReal(zoo, ['-tuanpW'])).stdout).map(fromNetTools);
      found = { here: here.toSorted(), there: there.toSorted() };
      if (isDeepStrictEqual(found.here, found.there)) break;
    }
    assert.ok(found.here.length > 20);
    assert.deepEqual(found.here, found.there);
  });

  await t.test('without -a no listener and no UDP, with -q what is bound alone', async () => {
    const connected = rowsOf((await ours('-n')).stdout);
    assert.ok(connected.length > 0);
    assert.deepEqual(
      connected.filter((line) => /LISTENING|BOUND|^ *UDP/.test(line)),
      [],
    );
    const count = async (...argv: string[]) => {
      const lines = rowsOf((await ours(...argv)).stdout);
      return lines.filter((line) => line.endsWith('  BOUND')).length;
    };
    assert.equal(await count('-an'), 0);
    if (noNetlink() === undefined) assert.ok((await count('-qn')) > 0);
    else {
      const { exitCode, stderr } = await ours('-qn');
      assert.deepEqual([exitCode, stderr], [1, 'netstat: bound tcp ports: UNSUPPORTED\n']);
    }
  });

  await t.test('-p shows one protocol and one family', async () => {
    const families = { tcp: /^ {2}TCP {4}\d/, tcpv6: /^ {2}TCP {4}\[/, udp: /^ {2}UDP {4}\d/ };
    for (const [protocol, pattern] of Object.entries(families)) {
      const { stdout } = await ours('-an', '-p', protocol);
      assert.ok(rowsOf(stdout).length > 0, protocol);
      for (const line of rowsOf(stdout)) assert.match(line, pattern);
    }
    assert.deepEqual(rowsOf((await ours('-np', 'udp')).stdout), []);
  });

  await t.test(
    '-b names programs in brackets below, and nobody below what nobody has',
    async () => {
      const lines = (await ours('-abno')).stdout.split('\n').slice(4, -1);
      for (const [index, line] of lines.entries()) {
        if (!/^ {2}(TCP|UDP)/.test(line)) continue;
        const below = lines[index + 1] ?? '';
        if (line.endsWith(' 0')) assert.doesNotMatch(below, /^ \[/);
        else assert.match(below, /^ \[.+\]$/);
      }
    },
  );

  await t.test('listeners and loopback have the name of this computer', async () => {
    const lines = rowsOf((await ours('-a', '-p', 'tcp')).stdout);
    const own = hostname().split('.', 1)[0] ?? '';
    const isOwn = (line: string) => line.slice(32).startsWith(`${own}:`);
    assert.ok(lines.some((line) => line.includes('LISTENING')));
    const isOwned = / 127\.0\.0\.1:\d+ +127\.0\.0\.1:|LISTENING/;
    for (const line of lines) if (isOwned.test(line)) assert.ok(isOwn(line), line);
  });
});
