import assert from 'node:assert/strict';
import { readdirSync, readlinkSync } from 'node:fs';
import { describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ChangeOptions, changes } from '../../src/api/changes.js';
import { NetstatError } from '../../src/model/errors.js';
import { linux } from '../../src/os/linux/backend.js';
import { procTree } from '../../src/os/linux/proc-tree.js';
import { selectBackend } from '../../src/os/select.js';
import { noNetlink } from '../support/harness.js';
import { hasKoffi } from '../support/libc.js';
import { noNetwork } from '../support/network.js';
import { isRoot, notInstalled, unavailable } from '../support/probe.js';
import { makeTree, TCP } from '../support/proc-tree.js';
import { run } from '../support/process.js';
import { withoutKoffi } from '../support/without-koffi.js';

const library = new URL('../../src/index.js', import.meta.url).href;
const seccomp = fileURLToPath(new URL('../support/seccomp.js', import.meta.url));

const MOST_WAITS = 6000;
const PAUSE_MS = 10;

/** The sockets that this process has open. */
function openSockets(): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${fd}`);
      return target.startsWith('socket:') ? [target] : [];
    } catch {
      return [];
    }
  });
}

describe('changes, while nothing need change', () => {
  const why = noNetlink() ?? (hasKoffi() ? undefined : notInstalled('koffi'));
  const over = { done: true, value: undefined };

  test('listen from the first next() on, and end with return()', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const before = openSockets();
    const following = changes({ tables: ['routes'] });
    assert.deepEqual(openSockets(), before);
    const next = following.next();
    assert.equal(openSockets().length, before.length + 1);
    assert.deepEqual(await following.return?.(), over);
    assert.deepEqual(openSockets(), before);
    assert.deepEqual(await next, over);
    assert.deepEqual(await following.next(), over);
    assert.deepEqual(openSockets(), before);
  });

  test('end with the signal, before the tables have been read and after', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const before = openSockets();
    for (const turns of [0, 1, 2, 200]) {
      const controller = new AbortController();
      const following = changes({ signal: controller.signal });
      const all = Promise.all([following.next(), following.next()]);
      for (let turn = 0; turn < turns; turn++) await new Promise((done) => setImmediate(done));
      controller.abort();
      assert.deepEqual(await all, [over, over]);
      // Sockets with which the tables are read are closed once no thread has them.
      for (let wait = 0; wait < MOST_WAITS && openSockets().length > before.length; wait++) {
        await setTimeout(PAUSE_MS);
      }
      assert.deepEqual(openSockets(), before);
    }
  });

  test('open nothing where the signal has been given', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const before = openSockets();
    const following = changes({ signal: AbortSignal.abort() });
    const next = following.next();
    assert.deepEqual(openSockets(), before);
    assert.deepEqual(await next, over);
  });

  test('hold up no exit, of a process or of a worker', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const worker = `import(${JSON.stringify(library)}).then(({ changes }) => {
      changes().next();
      setTimeout(() => require('node:worker_threads').parentPort.postMessage('listens'), 50);
    })`;
    const ends = [
      'process.exit(0)',
      'setTimeout(() => process.exit(0), 50)',
      'controller.abort()',
      'setTimeout(() => controller.abort(), 50)',
    ].map((end) => `changes({ signal: controller.signal }).next(); ${end}`);
    const inWorker = `
      const { Worker } = await import('node:worker_threads');
      const worker = new Worker(${JSON.stringify(worker)}, { eval: true, execArgv: [] });
      worker.once('message', () => worker.terminate());`;
    for (const program of [...ends, inWorker]) {
      const begin = `import { changes } from ${JSON.stringify(library)};
        const controller = new AbortController();`;
      const args = ['--input-type=module', '-e', `${begin}${program}`];
      const { code, stderr } = await run(process.execPath, args);
      assert.deepEqual([code, stderr.toString()], [0, ''], program);
    }
  });

  test('keep no process alive that has been told and asks no more', async (t) => {
    const reason = why ?? noNetwork();
    if (reason !== undefined) return unavailable(t, reason);
    const program = `
      import { changes } from ${JSON.stringify(library)};
      import { execFileSync } from 'node:child_process';
      const next = changes({ tables: ['interfaces'] }).next();
      let tries = 0;
      const toggle = setInterval(() => {
        execFileSync('ip', ['link', 'set', 'lo', tries++ % 2 === 0 ? 'up' : 'down']);
      }, 20);
      const { value } = await next;
      clearInterval(toggle);
      console.log(value.event, value.row.name);
    `;
    const flags = isRoot() ? ['--net'] : ['--net', '--user', '--map-root-user'];
    const args = [...flags, '--', process.execPath, '--input-type=module', '-e', program];
    const { code, stdout, stderr } = await run('unshare', args);
    assert.deepEqual([code, stdout.toString(), stderr.toString()], [0, 'changed lo\n', '']);
  });

  test('refuse what cannot be meant', async () => {
    const queries = [{ tables: ['sockets'] }, { families: ['ipx'] }, { queueBytes: -1 }];
    for (const query of queries as unknown as ChangeOptions[]) {
      const following = changes(query);
      const refused = (error: unknown) =>
        error instanceof NetstatError && error.code === 'INVALID_QUERY';
      await assert.rejects(following.next(), refused);
      assert.deepEqual(await following.next(), over);
    }
  });
});

describe('changes, where the system cannot be listened to', () => {
  const program = `import { changes } from ${JSON.stringify(library)};
    const following = changes();
    try {
      await following.next();
    } catch ({ name, code, message }) {
      console.log(name, code, message);
      console.log(await following.next());
    }`;

  test('say that koffi is missing', async (t) => {
    if (process.platform !== 'linux') return unavailable(t, 'this is not Linux');
    const { stdout, stderr } = await withoutKoffi(program);
    assert.equal(stderr.toString(), '');
    assert.match(stdout.toString(), /^UnsupportedError UNSUPPORTED .*koffi is not installed/);
    assert.match(stdout.toString(), /done: true/);
  });

  test('say that netlink is refused', async (t) => {
    const reason = noNetlink() ?? (hasKoffi() ? undefined : notInstalled('koffi'));
    if (reason !== undefined) return unavailable(t, reason);
    const args = [seccomp, 'EPERM', process.execPath, '--input-type=module', '-e', program];
    const { stdout, stderr } = await run(process.execPath, args);
    assert.equal(stderr.toString(), '');
    assert.match(stdout.toString(), /^SystemCallError EPERM .*rtnetlink/);
  });

  test('say that another system is not listened to', () => {
    for (const platform of ['win32', 'darwin', 'freebsd']) {
      assert.ok('unsupported' in selectBackend({}, platform).watch, platform);
    }
  });

  test('say that a copy does not change', () => {
    const { watch } = linux(procTree(makeTree({ 'net/tcp': TCP })), 'proc');
    if ('unsupported' in watch) assert.fail(watch.unsupported);
    assert.throws(() => watch({}), /does not change/);
  });
});
