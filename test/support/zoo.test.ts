import assert from 'node:assert/strict';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { describe, type TestContext, test } from 'node:test';
import { noZoo, startZoo, type Zoo } from './harness.js';
import { hasCommand, isRoot, noIp, unavailable } from './probe.js';
import { seenByNetstat } from './seen/by-netstat.js';
import { seenBySs } from './seen/by-ss.js';
import { seenInProc } from './seen/in-proc.js';
import { EXHIBITS } from './zoo/exhibits.js';

describe('the zoo holds what its catalogue says', () => {
  for (const exhibit of Object.keys(EXHIBITS)) {
    test(exhibit, async (t) => {
      const why = noZoo() ?? noIp();
      if (why !== undefined) return unavailable(t, why);
      await check(t, await startZoo([exhibit]), false);
    });
  }

  test('all of it at once', async (t) => {
    const why = noZoo() ?? noIp();
    if (why !== undefined) return unavailable(t, why);
    const zoo = await startZoo();
    const names = zoo.sockets.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length, 'no name is given twice');
    await check(t, zoo, true);
  });
});

/** To ask other programs for holders too is a walk over all processes of this machine. */
async function check(t: TestContext, zoo: Zoo, holders: boolean): Promise<void> {
  // What a kernel or a user lacks is no fault of the zoo's; root on a full kernel lacks nothing.
  for (const { name, reason } of zoo.missing) t.diagnostic(`missing: ${name}: ${reason}`);
  const { CI_STRICT } = process.env;
  if (CI_STRICT === '1' && isRoot()) assert.deepEqual(zoo.missing, []);
  assert.ok(zoo.sockets.length > 0 || zoo.missing.length > 0);
  held(zoo);
  named(zoo);
  await seenInProc(zoo);
  if (hasCommand('ss')) await seenBySs(zoo, holders);
  else unavailable(t, 'ss is not installed');
  if (hasCommand('netstat')) await seenByNetstat(zoo, holders);
  else unavailable(t, 'netstat is not installed');
}

/** Whoever is said to hold a socket has a descriptor of it, and no thread's table is the process's. */
function held(zoo: Zoo): void {
  for (const { name, inode, pids, threads } of zoo.sockets) {
    for (const pid of pids) {
      assert.equal(holds(`/proc/${pid}/fd`, inode), threads === undefined, name);
      for (const thread of threads ?? []) {
        assert.ok(holds(`/proc/${pid}/task/${thread}/fd`, inode), name);
      }
    }
  }
}

function holds(directory: string, inode: number): boolean {
  const fds = orElse(() => readdirSync(directory), []);
  const links = fds.map((fd) => orElse(() => readlinkSync(`${directory}/${fd}`), ''));
  return links.includes(`socket:[${inode}]`);
}

/** A descriptor may be gone by now, and a dead leader's directory is root's alone. */
function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** Processes have the names told, byte for byte. */
function named(zoo: Zoo): void {
  for (const { name, pid, argv0Hex, commHex } of zoo.processes) {
    if (argv0Hex === undefined || commHex === undefined) continue;
    const cmdline = readFileSync(`/proc/${pid}/cmdline`);
    assert.equal(cmdline.subarray(0, cmdline.indexOf(0)).toString('hex'), argv0Hex, name);
    assert.equal(readFileSync(`/proc/${pid}/comm`).toString('hex'), `${commHex}0a`, name);
  }
}
