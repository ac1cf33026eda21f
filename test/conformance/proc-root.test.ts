import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { SocketOptions } from '../../src/api/sockets.js';
import { answerTo } from '../support/answers.js';
import { parseExact } from '../support/exact-json.js';
import { noZoo, startZoo } from '../support/harness.js';
import { isRoot, LACKING, unavailable } from '../support/probe.js';
import { makeTree } from '../support/proc-tree.js';
import { type Answer, type Row, steady } from '../support/steady.js';
import type { Catalogue } from '../support/zoo/socket.js';

const program = fileURLToPath(new URL('../support/capture-main.js', import.meta.url));

/** What whoever sends a /proc along with a bug report does. */
const COPY = `
mkdir "$0/net"
cp -a $(ls -d /proc/net/* | grep -E '/(tcp|udp|udplite|raw|icmp)6?$|/(unix|packet|netlink)$') "$0/net"
for pid do
  mkdir "$0/$pid"
  cp -a /proc/$pid/comm /proc/$pid/cmdline /proc/$pid/exe /proc/$pid/status /proc/$pid/fd "$0/$pid"
  for tid in $(ls /proc/$pid/task); do
    mkdir -p "$0/$pid/task/$tid"
    cp -a /proc/$pid/task/$tid/fd "$0/$pid/task/$tid"
  done
done
exit 0 # A process whose first thread is gone has no exe.`;

test('a /proc copied by cp -a says what the one it was copied from said', async (t) => {
  const why = noZoo() ?? (isRoot() ? undefined : LACKING.root);
  if (why !== undefined) return unavailable(t, why);
  const zoo = await startZoo();
  const procRoot = makeTree({});
  const file = join(procRoot, 'capture');
  const captured = await zoo.run(process.execPath, [program, file]);
  assert.equal(captured.code, 0, captured.stderr.toString());
  const pids = new Set(zoo.sockets.flatMap((socket) => socket.pids));
  const { stderr, code } = await zoo.run('sh', ['-c', COPY, procRoot, ...[...pids].map(String)]);
  assert.equal(code, 0, stderr.toString());
  await zoo.stop();

  const query: SocketOptions = { source: 'proc', owners: true };
  const [copied, replayed] = [{ procRoot }, { replay: file }].map((where) =>
    holders(steady(parseExact(answerTo({ ...query, ...where })) as Answer), inOwnTables(zoo)),
  );
  assert.ok((copied?.rows.length ?? 0) > 100);
  assert.deepEqual(copied?.rows, replayed?.rows);
  assert.deepEqual(copied?.['sources'], replayed?.['sources']);
});

/** Sockets in a table that one thread keeps apart from its process: only a kernel can tell. */
function inOwnTables({ sockets }: Catalogue): Set<unknown> {
  const apart = sockets.filter(({ name }) => name === 'in the table of one thread');
  return new Set(apart.map(({ inode }) => BigInt(inode)));
}

/** The owners that were found: the copy lacks most processes, so that it cannot exclude others. */
function holders(answer: Answer, without: ReadonlySet<unknown>): Answer {
  const rows = answer.rows.map(({ owner, ...row }): Row => {
    const { kind, processes } = owner as Row;
    return kind === 'known' && !without.has(row['inode']) ? { ...row, processes } : row;
  });
  return { ...answer, rows };
}
