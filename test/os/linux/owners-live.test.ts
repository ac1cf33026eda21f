import assert from 'node:assert/strict';
import { readlinkSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Holder, Owner } from '../../../src/model/owner.js';
import type { Gap } from '../../../src/model/table.js';
import type { Socket } from '../../../src/model/tables.js';
import { openLibc } from '../../../src/os/linux/libc.js';
import { noZoo, startZoo, type Zoo } from '../../support/harness.js';
import type { InsideOptions } from '../../support/namespace.js';
import { isRoot, LACKING, unavailable } from '../../support/probe.js';
import { WITHOUT_KOFFI } from '../../support/without-koffi.js';

const program = fileURLToPath(new URL('../../support/answer-main.js', import.meta.url));
const EXHIBITS = ['tcp-states', 'owners', 'process-names', 'threads'];
const NOBODY = 65534;
const LEADERLESS = 'of a process whose leader is dead';

interface Answer {
  owners: Map<number | undefined, Owner>;
  gaps: readonly Gap[];
}

/** Runs the reader in the zoo, after the words of a command that brings it somewhere. */
async function readOwners(
  zoo: Zoo,
  where: readonly string[] = [],
  options: InsideOptions = {},
  flags: readonly string[] = [],
): Promise<Answer> {
  const query = JSON.stringify({ protocols: ['tcp', 'udp', 'unix'], owners: true });
  const [command = '', ...args] = [...where, process.execPath, ...flags, program, query];
  const { stdout, stderr, code } = await zoo.run(command, args, options);
  assert.equal(stderr.toString(), '');
  assert.equal(code, 0);
  const { rows, gaps } = JSON.parse(stdout.toString()) as { rows: Socket[]; gaps: Gap[] };
  return { owners: new Map(rows.map(({ inode, owner }) => [inode, owner as Owner])), gaps };
}

function holders(owner: Owner | undefined): readonly Holder[] {
  return owner?.kind === 'known' ? owner.processes : [];
}

const pidsOf = (owner: Owner | undefined) => holders(owner).map(({ pid }) => pid);
const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

test('owners of living sockets', async (t) => {
  const why = noZoo();
  if (why !== undefined) return unavailable(t, why);
  const zoo = await startZoo(EXHIBITS);
  // Only netlink has those that are bound and no more.
  const held = zoo.sockets.filter(({ inode, state }) => inode !== 0 && state !== 'BOUND_INACTIVE');

  await t.test('are all processes that hold them, by every descriptor', async () => {
    const { owners } = await readOwners(zoo);
    for (const { name, inode, pids, threads } of held) {
      const owner = owners.get(inode);
      if (name === 'in the table of one thread' && openLibc() === null) continue;
      // The dead are root's, and so is the list of what their threads have open.
      if (name === LEADERLESS && owner?.kind === 'hidden' && !isRoot()) {
        continue;
      }
      assert.deepEqual(pidsOf(owner), ascending(pids), name);
      for (const { pid, fds = [] } of holders(owner)) {
        const files = threads?.map((tid) => `/proc/${pid}/task/${tid}/fd`) ?? [`/proc/${pid}/fd`];
        const links = fds.map((fd) => readlinkSync(`${files[0]}/${fd}`));
        assert.deepEqual(new Set(links), new Set([`socket:[${inode}]`]), name);
      }
    }
    const twice = held.find(({ name }) => name === 'held twice');
    assert.equal(holders(owners.get(twice?.inode))[0]?.fds?.length, 2);
  });

  await t.test('are found without koffi, but for tables of threads', async () => {
    const { owners } = await readOwners(zoo, [], {}, WITHOUT_KOFFI);
    for (const { name, exhibit, inode, pids } of held) {
      if (exhibit !== 'threads') assert.deepEqual(pidsOf(owners.get(inode)), ascending(pids), name);
    }
    const { inode, pids } = held.find(({ name }) => name === LEADERLESS) ?? {};
    if (isRoot()) assert.deepEqual(pidsOf(owners.get(inode)), pids);
  });

  await t.test('are none where no file is left of the socket', async () => {
    const { owners } = await readOwners(zoo);
    assert.deepEqual(owners.get(undefined), { kind: 'none' });
  });

  await t.test('are called what they call themselves, byte for byte', async () => {
    const { owners } = await readOwners(zoo);
    const processes = [...owners.values()].flatMap(holders);
    for (const { name, pid, uid, argv0Hex, commHex } of zoo.processes) {
      const holder = processes.find((process) => process.pid === pid);
      assert.equal(holder?.uid, uid, name);
      if (argv0Hex !== undefined) assert.equal(hexOf(holder, 'program'), argv0Hex, name);
      if (commHex !== undefined) assert.equal(hexOf(holder, 'comm'), commHex, name);
    }
  });

  await t.test(
    'are hidden from a user whose they are not, and told to the one whose they are',
    async (t) => {
      if (!isRoot()) return unavailable(t, LACKING.root);
      const { owners, gaps } = await readOwners(zoo, [], { uid: NOBODY });
      assert.deepEqual(
        gaps.filter(({ code }) => code === 'EACCES').map(({ what }) => what),
        ['open files of processes'],
      );
      const theirs = held.filter(({ name }) => name === "another user's tcp");
      assert.equal(theirs.length, 1);
      for (const { name, inode, pids } of held) {
        const owner = owners.get(inode);
        if (name === "another user's tcp") assert.deepEqual(pidsOf(owner), pids);
        else assert.equal(owner?.kind, 'hidden', name);
      }
    },
  );

  await t.test('are hidden where /proc does not list them', async (t) => {
    if (!isRoot()) return unavailable(t, LACKING.root);
    const mount = 'mount -t proc -o hidepid=invisible proc /proc && exec "$@"';
    const nobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
    const where = ['unshare', '--mount', 'sh', '-c', mount, 'sh', ...nobody];
    const { owners, gaps } = await readOwners(zoo, where);
    const reason = "other users' processes are not listed (hidepid)";
    const hidden = gaps.filter(({ code }) => code === 'HIDEPID');
    assert.deepEqual(hidden, [{ what: reason, code: 'HIDEPID', count: 1 }]);
    for (const { name, inode, pids } of held) {
      const owner = owners.get(inode);
      if (name === "another user's tcp") assert.deepEqual(pidsOf(owner), pids);
      else assert.deepEqual(owner, { kind: 'hidden', reason }, name);
    }
  });

  await t.test('are hidden where they are outside the pid namespace', async (t) => {
    if (!isRoot()) return unavailable(t, LACKING.root);
    const { owners, gaps } = await readOwners(zoo, ['unshare', '--pid', '--fork', '--mount-proc']);
    const reason = 'processes outside this pid namespace are not listed';
    assert.deepEqual(gaps, []);
    for (const { name, inode } of held) {
      assert.deepEqual(owners.get(inode), { kind: 'hidden', reason }, name);
    }
  });
});

/** What is not UTF-8 has its bytes beside it, in JSON. */
function hexOf(holder: Holder | undefined, field: 'program' | 'comm'): string | undefined {
  const bytes = (holder as Record<string, unknown> | undefined)?.[`${field}Bytes`];
  return (bytes as string | undefined) ?? Buffer.from(holder?.[field] ?? '').toString('hex');
}
