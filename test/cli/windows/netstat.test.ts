import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { netstat } from '../../../src/cli/netstat.js';
import { Writer } from '../../../src/cli/writer.js';
import { ZOO_CAPTURE } from '../../support/fixtures.js';
import { netstatWith } from '../../support/netstat.js';
import { unavailable } from '../../support/probe.js';
import { makeTree } from '../../support/proc-tree.js';
import { runHere } from '../../support/run-here.js';
import { fileOf } from '../../support/tapes.js';

const LIMIT_MS = 120_000;

/** Of a capture of Linux. */
const ask = (line: string) =>
  runHere(['--dialect', 'windows', '--replay', ZOO_CAPTURE, ...line.split(' ')]);

const rowsOf = (text: string) => text.split('\n').filter((line) => /^ {2}(TCP|UDP) /.test(line));

describe("Windows' netstat of a capture of Linux", () => {
  test('lists TCP before UDP, IPv4 before IPv6, and each by its addresses', async () => {
    const { stdout, stderr, exitCode } = await ask('-an');
    assert.deepEqual([stderr, exitCode], ['', 0]);
    const sections = rowsOf(stdout).map((line) => line.slice(2, 5) + (line[9] === '[' ? '6' : '4'));
    assert.deepEqual([...new Set(sections)], ['TCP4', 'TCP6', 'UDP4', 'UDP6']);
    assert.deepEqual(sections, sections.toSorted());
    const ports = rowsOf(stdout).flatMap(
      (line) => /^ {2}TCP {4}127\.0\.0\.1:(\d+)/.exec(line)?.[1] ?? [],
    );
    assert.deepEqual(
      ports.map(Number),
      ports.map(Number).toSorted((one, other) => one - other),
    );
  });

  test('tells in JSON what the dialect of Linux tells', async () => {
    const rows = async (argv: readonly string[]) => {
      const { stdout } = await runHere(['--replay', ZOO_CAPTURE, '--ndjson', ...argv]);
      return stdout
        .split('\n')
        .filter((line) => line.startsWith('{"protocol'))
        .toSorted();
    };
    const windows = await rows(['--dialect', 'windows', '-aon']);
    assert.ok(windows.length > 20);
    assert.deepEqual(windows, await rows(['-tuanp']));
  });

  test('has no name for this computer', async () => {
    assert.match((await ask('-a --dns-timeout 0')).stdout, / 0\.0\.0\.0:0 +LISTENING\n/);
  });

  test('shows with -s -p the connections of the protocol besides', async () => {
    const { stdout, exitCode } = await ask('-n -sp udp');
    assert.equal(exitCode, 0);
    assert.match(stdout, /UDP Statistics for IPv4/);
    assert.ok(stdout.endsWith('Foreign Address        State\n'));
  });

  test('shows the other parts where one cannot be read', async () => {
    const { stdout, stderr, exitCode } = await ask('-nasert');
    assert.equal(exitCode, 1);
    // The capture is of sockets and statistics.
    assert.match(stderr, /^netstat: .*: not asked when the capture was made\n/);
    const places = ['IPv4 Statistics', 'Active Connections'].map((text) => stdout.indexOf(text));
    assert.ok(places.every((place) => place >= 0));
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
    );
  });

  test('has nothing of NetworkDirect, which is not told of on Windows either', async (t) => {
    const ofLinux = await ask('-x');
    assert.match(ofLinux.stdout, /^\nActive NetworkDirect Connections/);
    assert.deepEqual([ofLinux.stderr, ofLinux.exitCode], ['', 0]);
    const directory = mkdtempSync(join(tmpdir(), 'sockeye-'));
    t.after(() => rmSync(directory, { recursive: true }));
    const replay = join(directory, 'windows.ndjson');
    writeFileSync(replay, fileOf([], { platform: 'win32' }));
    const stderr = 'netstat: NetworkDirect endpoints: UNSUPPORTED\n';
    const argv = ['--dialect', 'windows', '--replay', replay, '-x'];
    assert.deepEqual(await runHere(argv), { ...ofLinux, stderr, exitCode: 1 });
    const { gaps } = JSON.parse((await runHere([...argv, '--json'])).stdout);
    assert.deepEqual(gaps, [{ what: 'NetworkDirect endpoints', code: 'UNSUPPORTED', count: 1 }]);
  });

  test('counts the ports of processes', async () => {
    const { stdout } = await ask('-c');
    const counts = [...stdout.matchAll(/^ {2}\d+ +(\d+) +(\d+) {2}\S+$/gm)].map(
      ([, tcp, udp]) => Number(tcp) + Number(udp),
    );
    assert.ok(counts.length > 2 && (counts[0] ?? 0) > 10);
    assert.deepEqual(
      counts,
      counts.toSorted((one, other) => other - one),
    );
  });

  test('tells the DSCP that Linux knows of a connection', async () => {
    assert.match((await ask('-nd')).stdout, / ESTABLISHED {5}0\n/);
  });
});

test('what a capture says drives no terminal', async (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'sockeye-'));
  t.after(() => rmSync(directory, { recursive: true }));
  const replay = join(directory, 'hostile.ndjson');
  const error = { code: 'FAILED', message: '\x1b[2J\u202e\nnetstat: all is well' };
  const questions = ['GetIpForwardTable2 IPv4', 'GetIpForwardTable2 IPv6'];
  const lines = questions.map((question) => ({ question, error }));
  writeFileSync(replay, fileOf(lines, { platform: 'win32' }));
  for (const dialect of ['windows', 'linux']) {
    const said = await runHere(['--dialect', dialect, '--replay', replay, '-r']);
    const stderr = 'netstat: \\x1b[2J\\xe2\\x80\\xae\\nnetstat: all is well\n';
    assert.deepEqual([said.exitCode !== 0, said.stderr], [true, stderr], dialect);
  }
});

test('a connection in a state of Windows that has no name is shown', async (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'sockeye-'));
  t.after(() => rmSync(directory, { recursive: true }));
  const replay = join(directory, 'states.ndjson');
  // MIB_TCPROW_OWNER_MODULE: the state, addresses and ports.
  const table = Buffer.alloc(8 + 160);
  table.writeUInt32LE(1);
  table.writeUInt32LE(12, 8);
  table.set([127, 0, 0, 1, 0, 80, 0, 0, 127, 0, 0, 1, 0, 81], 12);
  const line = {
    question: 'GetExtendedTcpTable IPv4 OWNER_MODULE',
    base64: table.toString('base64'),
  };
  writeFileSync(replay, fileOf([line], { platform: 'win32' }));
  for (const argv of ['--dialect windows -np tcp', '--dialect linux -tn4']) {
    const { stdout } = await runHere([...argv.split(' '), '--replay', replay]);
    assert.match(stdout, / 127\.0\.0\.1:80 +127\.0\.0\.1:81 +UNKNOWN\(12\)/, argv);
  }
});

test('a connection in a state that a newer Linux may have is shown', async () => {
  const line = (number: number, state: string) =>
    `   ${number}: 0100007F:005${number} 0100007F:0060 ${state} 00000000:00000000 00:00000000 00000000     0        0 17 1 0000000000000000 20 4 0 10 -1\n`;
  const tree = makeTree({
    'net/tcp': `  sl  local_address rem_address   st\n${['00', '0E', '1F', '0A'].map((state, at) => line(at, state)).join('')}`,
    'net/tcp6': '  sl  local_address rem_address   st\n',
  });
  const shown = async (argv: string) => {
    const { stdout } = await runHere([...argv.split(' '), '--proc-root', tree]);
    return [...stdout.matchAll(/ 127\.0\.0\.1:(\d+) +127\.0\.0\.1:96 *(.*)/g)].map(
      ([, port, state = '']) => `${port} ${state.trim()}`,
    );
  };
  assert.deepEqual(await shown('--dialect windows -np tcp'), [
    '80 UNKNOWN(0)',
    '81 UNKNOWN(14)',
    '82 UNKNOWN(31)',
  ]);
  // Of no state net-tools has no word.
  assert.deepEqual(await shown('--dialect linux -tn4'), [
    '80 ',
    '81 UNKNOWN(14)',
    '82 UNKNOWN(31)',
  ]);
});

test('on Windows lines end with CR and LF, and the dialect of Linux is one to be chosen', async () => {
  const run = async (...argv: string[]) => {
    let text = '';
    const writer = new Writer((_, bytes) => {
      text += Buffer.from(bytes).toString('latin1');
    });
    const exitCode = await netstat([...argv, '--replay', ZOO_CAPTURE], writer, () => '', 'win32');
    writer.flush();
    return { exitCode, text };
  };
  const own = await run('-an');
  assert.equal(own.exitCode, 0);
  assert.ok(own.text.startsWith('\r\nActive Connections\r\n'));
  assert.equal(own.text.replaceAll('\r\n', '').includes('\n'), false);
  assert.match((await run('-?')).text, /^\r\nDisplays protocol statistics/);
  const other = await run('--dialect', 'linux', '-tn');
  assert.match(other.text, /^Active Internet connections \(w\/o servers\)\n/);
});

test('netstat -n 1 displays again every second, and SIGINT ends it at once', async (t) => {
  if (process.platform !== 'linux') return unavailable(t, 'this is not Linux');
  const child = spawn(...netstatWith('--dialect=windows', '-n', '1'), { timeout: LIMIT_MS });
  const closed = once(child, 'close');
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk;
    if (text.split('Active Connections').length >= 3) child.kill('SIGINT');
  });
  assert.deepEqual(await closed, [null, 'SIGINT']);
});

test('one part follows the other', async (t) => {
  if (process.platform !== 'linux') return unavailable(t, 'this is not Linux');
  const { stdout } = await runHere(['--dialect', 'windows', '-nasert']);
  const parts = ['Interface Statistics', 'IPv4 Statistics', 'IPv4 Route Table', 'Offload State'];
  const places = parts.map((text) => stdout.indexOf(text));
  assert.ok(places.every((place) => place >= 0));
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
  );
});
