import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Owner } from '../../../../src/model/owner.js';
import type { Gap } from '../../../../src/model/table.js';
import type { Socket } from '../../../../src/model/tables.js';
import { noZoo, startZoo, type Zoo } from '../../../support/harness.js';
import type { InsideOptions } from '../../../support/namespace.js';
import { isRoot, LACKING, unavailable } from '../../../support/probe.js';

const program = fileURLToPath(new URL('../../../support/owners-main.js', import.meta.url));
const NOBODY = 65534;

interface Answer {
  owners: Map<number | undefined, Owner | undefined>;
  source: string;
}

interface Table {
  rows: Socket[];
  gaps: Gap[];
  sources: { owners: [string] };
}

/** Of the sockets that the other table has too: /proc does not list all. */
function ownersIn({ rows, sources }: Table, other: Table): Answer {
  const inodes = new Set(other.rows.map(({ inode }) => inode));
  const both = rows.filter(({ inode }) => inodes.has(inode));
  const owners = new Map(both.map(({ inode, owner }) => [inode, owner]));
  return { owners, source: sources.owners[0] };
}

/** The answer of the walk, and the last of those that came by the way that was chosen. */
async function bothWays(
  zoo: Zoo,
  where: readonly string[] = [],
  options: InsideOptions = {},
): Promise<{ walk: Answer; chosen: Answer }> {
  const [command = '', ...args] = [...where, process.execPath, program];
  const { stdout, stderr, code } = await zoo.run(command, args, options);
  assert.equal(code, 0, stderr.toString());
  const lines = stdout.toString().trimEnd().split('\n');
  const [walk, , , chosen] = lines.map((line) => JSON.parse(line) as Table) as [
    Table,
    Table,
    Table,
    Table,
  ];
  return { walk: ownersIn(walk, chosen), chosen: ownersIn(chosen, walk) };
}

test('owners as the kernel tells them', async (t) => {
  const why = noZoo() ?? (isRoot() ? undefined : LACKING.root);
  if (why !== undefined) return unavailable(t, why);
  const zoo = await startZoo(['tcp-states', 'owners', 'unix', 'threads']);
  const { walk, chosen } = await bothWays(zoo);
  if (chosen.source !== 'bpf') return unavailable(t, LACKING.bpf);

  await t.test('are those that a walk over all processes finds', () => {
    assert.equal(walk.source, 'proc');
    assert.ok([...chosen.owners.values()].filter((owner) => owner?.kind === 'known').length > 20);
    assert.deepEqual(chosen.owners, walk.owners);
  });

  await t.test('have the ids that they have in our pid namespace', async () => {
    const where = ['unshare', '--pid', '--fork', '--mount-proc'];
    const inside = await bothWays(zoo, where);
    assert.equal(inside.chosen.source, 'bpf');
    assert.deepEqual(inside.chosen.owners, inside.walk.owners);
    const known = [...inside.chosen.owners.values()].filter((owner) => owner?.kind === 'known');
    assert.deepEqual(
      known.flatMap((owner) => owner?.processes.map(({ pid }) => pid)),
      [1],
    );
  });

  const refused: Readonly<Record<string, [readonly string[], InsideOptions]>> = {
    'to an ordinary user': [[], { uid: NOBODY }],
    'to the root of a user namespace': [['unshare', '--user', '--map-root-user'], {}],
    'where /proc has the ids of another pid namespace': [['unshare', '--pid', '--fork'], {}],
  };
  for (const [whom, [where, options]] of Object.entries(refused)) {
    await t.test(`are not told ${whom}, who walks`, async () => {
      const there = await bothWays(zoo, where, options);
      assert.equal(there.chosen.source, 'proc');
      assert.deepEqual(there.chosen.owners, there.walk.owners);
    });
  }
});
