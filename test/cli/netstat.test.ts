import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { hasKoffi } from '../support/libc.js';
import { NETSTAT, netstatWith } from '../support/netstat.js';
import { runPeer } from '../support/peer.js';
import { hasCommand, notInstalled, unavailable } from '../support/probe.js';
import { run } from '../support/process.js';

const NODE = process.execPath;
const WRITER = fileURLToPath(new URL('../support/write-nonblocking.js', import.meta.url));
const LIMIT_MS = 120_000;
const onLinux = process.platform === 'linux' ? undefined : 'this is not Linux';

test('netstat dies of SIGPIPE, in silence, when its reader goes', async (t) => {
  if (onLinux !== undefined) return unavailable(t, onLinux);
  const child = spawn(...netstatWith('-c', '-n'), { timeout: LIMIT_MS });
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  child.stdout.destroy();
  assert.deepEqual(await closed, [null, 'SIGPIPE']);
  assert.equal(Buffer.concat(errors).toString(), '');
});

test('netstat -c lists again and again, and SIGINT ends it at once', async (t) => {
  if (onLinux !== undefined) return unavailable(t, onLinux);
  const child = spawn(...netstatWith('-cltn'), { timeout: LIMIT_MS });
  const closed = once(child, 'close');
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk;
    if (text.split('Active Internet connections').length >= 3) child.kill('SIGINT');
  });
  assert.deepEqual(await closed, [null, 'SIGINT']);
  assert.match(text, /^Active Internet connections \(only servers\)\n/);
});

test('netstat says that its output has no room', async (t) => {
  if (onLinux !== undefined) return unavailable(t, onLinux);
  const full = openSync('/dev/full', 'w');
  const child = spawn(...netstatWith('-n'), { stdio: ['ignore', full, 'pipe'] });
  closeSync(full);
  const errors: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
  assert.deepEqual(await once(child, 'close'), [1, null]);
  assert.equal(Buffer.concat(errors).toString(), 'netstat: write error: ENOSPC\n');
});

test('output waits for a reader that takes its time, on a pipe that does not', async (t) => {
  if (onLinux !== undefined) return unavailable(t, onLinux);
  if (!hasKoffi()) return unavailable(t, notInstalled('koffi'));
  const lines = 200_000;
  const child = spawn(NODE, [WRITER, String(lines)], { timeout: LIMIT_MS });
  const closed = once(child, 'close');
  await setTimeout(300);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  assert.deepEqual(await closed, [0, null]);
  assert.equal(text, Array.from({ length: lines }, (_, line) => `${line}\n`).join(''));
});

test('netstat takes nothing from the directory it is started in, and leaves nothing', async (t) => {
  if (onLinux !== undefined) return unavailable(t, onLinux);
  const directory = mkdtempSync(join(tmpdir(), 'sockeye-'));
  t.after(() => rmSync(directory, { recursive: true }));
  const hostile = {
    'bunfig.toml': 'preload = ["./evil.js"]\n',
    'evil.js': 'require("node:fs").writeSync(1, "evil\\n");\n',
    'package.json': '{ "name": "sockeye", "version": "6.6.6", "exports": "./evil.js" }',
    'tsconfig.json': '{ "compilerOptions": { "paths": { "*": ["./evil.js"] } } }',
    '.env': 'POSIXLY_CORRECT=1\n',
  };
  for (const [name, text] of Object.entries(hostile)) writeFileSync(join(directory, name), text);
  const [program, args] = netstatWith('operand', '-tlnp', '--json');
  const { POSIXLY_CORRECT: _, ...env } = process.env;
  const ran = await run(program, args, { cwd: directory, env: { ...env, TMPDIR: directory } });
  assert.equal(JSON.parse(String(ran.stdout)).sockeye, 1);
  assert.equal(ran.code, 0);
  assert.doesNotMatch(String(ran.stdout) + String(ran.stderr), /evil/);
  assert.deepEqual(readdirSync(directory).sort(), Object.keys(hostile).sort());
});

test('netstat starts no other process', async (t) => {
  if (!hasCommand('strace')) return unavailable(t, notInstalled('strace'));
  if ((await runPeer('strace', ['-o', '/dev/null', 'true'])).exitCode !== 0) {
    return unavailable(t, 'strace may not trace');
  }
  const directory = mkdtempSync(join(tmpdir(), 'sockeye-'));
  t.after(() => rmSync(directory, { recursive: true }));
  const trace = join(directory, 'trace');
  for (const line of ['-tan', '-tulpn', '-anpeo', '-ae', '--json -apen', '--all-holders -x']) {
    const traced = ['-f', '-qq', '-e', 'trace=process', '-e', 'signal=none', '-o', trace];
    const ran = await run('strace', [...traced, ...NETSTAT, ...line.split(' ')]);
    assert.equal(ran.code, 0, ran.stderr.toString());
    assert.deepEqual(processesIn(readFileSync(trace, 'latin1')), [], line);
  }
});

/** Calls in a trace that make a process or a program, but for the first, which is our own. */
function processesIn(trace: string): string[] {
  const made = trace
    .split('\n')
    .filter((line) => /\b(execveat|execve|v?fork|clone3?)\(/.test(line));
  return made.slice(1).filter((line) => !line.includes('CLONE_THREAD'));
}
