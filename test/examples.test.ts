import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { after, before, suite, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { noNetlink } from './support/harness.js';
import { emptyNamespace } from './support/namespace.js';
import { noNetwork } from './support/network.js';
import { isRoot, unavailable } from './support/probe.js';
import { run } from './support/process.js';

const PAUSE_MS = 100;

const example = (name: string): string =>
  fileURLToPath(new URL(`../examples/${name}.js`, import.meta.url));

/** A listener of this process, which the examples are to find. */
function listen(): Promise<Server> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  return once(server, 'listening').then(() => server);
}

suite('examples', () => {
  let server: Server;
  let port: number;
  before(async () => {
    server = await listen();
    ({ port } = server.address() as AddressInfo);
  });
  after(() => server.close());

  test('netstat lists the socket with its process', async () => {
    const { stdout, stderr, code } = await run(process.execPath, [example('netstat')]);
    assert.equal(`${stderr}`, '');
    assert.equal(code, 0);
    const [heading, ...lines] = `${stdout}`.trimEnd().split('\n');
    assert.match(heading ?? '', /^Proto Local address +Remote address +State +Inode +PID/);
    const line = lines.find((text) => text.includes(`127.0.0.1:${port} `));
    assert.match(line ?? '', new RegExp(`LISTEN +\\d+ +${process.pid}/`));
  });

  test('readme tells of each socket', async () => {
    const { stdout, code } = await run(process.execPath, [example('readme')]);
    assert.equal(code, 0);
    const line = new RegExp(`^port ${port} \\{ pending: 0.*\\} \\[ ${process.pid} \\]$`, 'm');
    assert.match(`${stdout}`, line);
  });

  test('fake-system holds', async () => {
    const { stderr, code } = await run(process.execPath, [example('fake-system')]);
    assert.deepEqual([`${stderr}`, code], ['', 0]);
  });

  test('who-has-port names the process, or nobody', async () => {
    const found = await run(process.execPath, [example('who-has-port'), `${port}`]);
    assert.match(`${found.stdout}`, new RegExp(`^127.0.0.1 port ${port}: ${process.pid} .*node`));
    assert.equal(found.code, 0);
    const free = await listen();
    const { port: unused } = free.address() as AddressInfo;
    free.close();
    await once(free, 'close');
    const nobody = await run(process.execPath, [example('who-has-port'), `${unused}`]);
    assert.equal(`${nobody.stdout}`, '');
    assert.equal(nobody.code, 1);
    const wrong = await run(process.execPath, [example('who-has-port'), 'abc']);
    assert.equal(`${wrong.stderr}`, 'who-has-port: localPort cannot be NaN\n');
    assert.equal(wrong.code, 2);
  });

  test('watch-network tells what comes and what goes', { timeout: 120_000 }, async (t) => {
    const reason = noNetwork() ?? noNetlink();
    if (reason !== undefined) return unavailable(t, reason);
    const namespace = await emptyNamespace();
    t.after(() => namespace.stop());
    const enter = ['--net', ...(isRoot() ? [] : ['--user', '--preserve-credentials'])];
    const args = [`--target=${namespace.pid}`, ...enter, '--', process.execPath];
    const child = spawn('nsenter', [...args, example('watch-network')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const seen: string[] = [];
    const set = (state: string) => namespace.run('ip', ['link', 'set', 'lo', state]);
    // What happens before it listens it does not tell.
    const untilSeen = async () => {
      while (seen.length === 0 && child.exitCode === null) {
        for (const state of ['down', 'up']) await set(state);
        await setTimeout(PAUSE_MS);
      }
    };
    const marks = untilSeen();
    for await (const line of createInterface(child.stdout)) {
      seen.push(line);
      if (seen.length === 1) {
        await marks;
        await namespace.run('ip', ['address', 'add', '192.0.2.1/24', 'dev', 'lo']);
        await namespace.run('ip', ['address', 'del', '192.0.2.1/24', 'dev', 'lo']);
      }
      if (line === '- address 192.0.2.1/24 of lo') child.kill();
    }
    const wanted = ['~ interface lo', '+ address 192.0.2.1/24 of lo', '+ route 192.0.2.0/24 by lo'];
    for (const line of wanted) assert.ok(seen.includes(line), seen.join('\n'));
  });

  test('watch-listeners tells what comes and what goes', { timeout: 120_000 }, async () => {
    const brief = await listen();
    const { port: watched } = brief.address() as AddressInfo;
    const child = spawn(process.execPath, [example('watch-listeners')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const seen: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      if (!line.endsWith(`127.0.0.1 ${watched}`)) continue;
      seen.push(line);
      if (line.startsWith('+')) brief.close();
      else child.kill();
    }
    // Where nothing was told it would keep this process from its end.
    brief.close();
    assert.deepEqual(seen, [`+ 127.0.0.1 ${watched}`, `- 127.0.0.1 ${watched}`]);
  });
});
