import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLibc } from '../../src/os/linux/libc.js';
import { noNetlink, noZoo, startZoo } from '../support/harness.js';
import { harmIn } from '../support/hostile.js';
import { agree, askBoth, askOurs } from '../support/netstat.js';
import { noNetTools } from '../support/peer.js';
import { isRoot, LACKING, notInstalled, unavailable } from '../support/probe.js';

/** The columns before `PID/Program name` and before `Path`, byte for byte the same. */
const INET_COLUMNS = 80;
const UNIX_COLUMNS = 58;

/** How the names begin that net-tools shows as they are, as bytes. */
const PROGRAMS: Readonly<Record<string, string>> = {
  escapes: '\\x1b[31mred\\x1b]0;title',
  newline: 'two\\nlines',
  bidi: '\\xe2\\x80\\xaetxt.exe',
  'not utf-8': '\\xff\\xfe\\xc3(',
  'c1 controls': '\\x9b31mred',
  'cut utf-8': Buffer.from('dix-sept-étés-là').toString('latin1'),
};

const rowsOf = (text: string) => text.split('\n').filter((line) => /^(tcp|unix)/.test(line));

/** The bytes that an escaped name stands for. */
function unescaped(text: string): string {
  return text
    .replace(/\\x([0-9a-f]{2})/g, (_, byte) => String.fromCharCode(Number.parseInt(byte, 16)))
    .replace(/\\n/g, '\n')
    .replace(/\\r/g, '\r')
    .replace(/\\t/g, '\t');
}

test('netstat makes harmless what net-tools shows as it is', async (t) => {
  const why = noZoo() ?? (await noNetTools());
  if (why !== undefined) return unavailable(t, why);
  const zoo = await startZoo(['process-names', 'unix-names', 'owners']);
  const named = zoo.processes.filter(({ argv0Hex }) => argv0Hex !== undefined);

  await t.test('in names of programs', async () => {
    const { ours, real } = await askBoth(zoo, ['-tlnp']);
    const shown = new Map(rowsOf(ours.stdout).map((row) => [row.slice(0, INET_COLUMNS), row]));
    assert.equal(harmIn(ours.stdout, 2 + shown.size), undefined);
    for (const { name, pid } of named) {
      const row = rowsOf(ours.stdout).find((line) => line.includes(` ${pid}/`)) ?? '';
      const program = row.slice(INET_COLUMNS + `${pid}/`.length).trimEnd();
      const expected = PROGRAMS[name];
      if (expected === undefined) assert.ok(real.stdout.includes(`${row}\n`), row);
      else assert.ok(program !== '' && expected.startsWith(program), row);
    }
    // net-tools makes two lines of a name with a newline in it: of these the first is here.
    const columns = rowsOf(real.stdout).map((row) => row.slice(0, INET_COLUMNS));
    assert.deepEqual([...shown.keys()], columns);
  });

  await t.test('in paths of sockets, which are whole besides', async (paths) => {
    const blind = noNetlink();
    if (blind !== undefined) return unavailable(paths, blind);
    const { ours, real } = await askBoth(zoo, ['-xan']);
    assert.deepEqual({ ...ours, stdout: '' }, { exitCode: real.exitCode, stdout: '', stderr: '' });
    const rows = rowsOf(ours.stdout);
    assert.equal(harmIn(ours.stdout, 2 + rows.length), undefined);
    // Three names hold lines that net-tools takes for sockets.
    const expected = rowsOf(real.stdout).filter((row) => !row.includes(' 99999 '));
    assert.equal(expected.length, rowsOf(real.stdout).length - 3);
    const columns = (row: string) => row.slice(0, UNIX_COLUMNS);
    assert.deepEqual(rows.map(columns), expected.map(columns));
    for (const { name, inode, pathHex } of zoo.sockets) {
      if (pathHex === undefined) continue;
      const row = rows.find((line) => line.includes(` ${inode} `)) ?? '';
      const path = Buffer.from(pathHex, 'hex').toString('latin1').replaceAll('\0', '@');
      // A number of more than eight digits moves what is behind it.
      const column = row.indexOf(` ${inode} `) + 1 + String(inode).padEnd(8).length + 1;
      assert.equal(unescaped(row.slice(column)), path, name);
    }
  });

  await t.test('in whole commands and of all holders', async () => {
    const argv = ['-tlnp', '--full-command', '--all-holders'];
    const { stdout } = await askOurs(zoo, argv);
    assert.equal(harmIn(stdout, 2 + rowsOf(stdout).length), undefined);
    for (const { name, pid, argv0Hex = '' } of named) {
      const program = Buffer.from(argv0Hex, 'hex').toString('latin1');
      const row = rowsOf(stdout).find((line) => line.includes(` ${pid}/`)) ?? '';
      assert.ok(unescaped(row).includes(` ${pid}/${program} --noprofile -c `), name);
    }
    const shared = zoo.sockets.filter(({ kind, pids }) => kind === 'tcp' && pids.length > 1);
    assert.ok(shared.length > 0);
    for (const { localPort, pids } of shared) {
      const row = rowsOf(stdout).find((line) => line.includes(`:${localPort} `)) ?? '';
      const places = [...pids].sort((a, b) => a - b).map((pid) => row.search(`[ ,]${pid}/`));
      assert.ok(
        places.every((at, nth) => at > (places[nth - 1] ?? 0)),
        row,
      );
    }
  });

  await t.test('and nowhere else', async () => {
    await agree(zoo, ['-tlne']);
  });
});

test('netstat tells who holds a socket that net-tools finds nobody for', async (t) => {
  const koffi = openLibc() === null ? notInstalled('koffi') : undefined;
  // Others may not look at the threads of a process whose leader has ended, though it be theirs.
  const rights = isRoot() ? undefined : LACKING.root;
  const why = noZoo() ?? (await noNetTools()) ?? koffi ?? rights;
  if (why !== undefined) return unavailable(t, why);
  const zoo = await startZoo(['threads']);
  const { ours, real } = await askBoth(zoo, ['-tanp']);
  const [shown, expected] = [rowsOf(ours.stdout), rowsOf(real.stdout)];
  const columns = (row: string) => row.slice(0, INET_COLUMNS);
  assert.deepEqual(shown.map(columns), expected.map(columns));
  const better = shown.filter((row, at) => row !== expected[at]);
  const held = zoo.sockets.filter(({ threads }) => threads !== undefined);
  assert.equal(better.length, held.length);
  for (const { name, localPort, pids } of held) {
    const row = better.find((line) => line.includes(`:${localPort} `)) ?? '';
    assert.equal(row.slice(INET_COLUMNS).startsWith(`${pids[0]}/`), true, name);
  }
});
