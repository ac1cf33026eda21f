import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { askRealOf, noMounts } from '../support/fake-proc.js';
import { unavailable } from '../support/probe.js';
import { procNet } from '../support/proc-lines.js';
import { runHere } from '../support/run-here.js';

/** A /proc with these files below net/. */
function treeOf(t: TestContext, files: Readonly<Record<string, string>>): string {
  const tree = mkdtempSync(join(tmpdir(), 'sockeye-'));
  t.after(() => rmSync(tree, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    const path = join(tree, 'net', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return tree;
}

async function agreeOn(tree: string, lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    const argv = line.split(' ').filter(Boolean);
    const real = await askRealOf(tree, argv);
    const ours = await runHere(['--proc-root', tree, ...argv]);
    assert.deepEqual(ours, real, `netstat ${line}`);
  }
}

const LINES = [
  '-an',
  '-ln',
  '-n',
  '-aneo',
  '-aneW',
  '-tano4',
  '-uan6',
  '-twl -n --inet6',
  '-vna',
  '-San',
  '-Sn',
  '-Sln',
  '-San6',
  '-Sa4neo',
];

test('netstat and net-tools read the same in the same /proc', async (t) => {
  const why = await noMounts();
  if (why !== undefined) return unavailable(t, why);
  for (const seed of [1, 2]) {
    const tree = treeOf(t, procNet(seed, 300));
    const { stdout } = await askRealOf(tree, ['-an']);
    assert.ok(stdout.split('\n').length > 2500);
    await agreeOn(tree, LINES);
  }
});

test('netstat says of tables that are not there what net-tools says', async (t) => {
  const why = await noMounts();
  if (why !== undefined) return unavailable(t, why);
  const files = procNet(3, 3);
  const protocols = ['tcp', 'udp', 'udplite', 'raw', 'unix'];
  for (const missing of [...protocols, 'tcp6', 'udp6', 'raw6', 'udplite6']) {
    const { [missing]: _, ...others } = files;
    await agreeOn(treeOf(t, others), ['-n', '-van', '-tan', '-uUwan', '-xn', '-an6', '-4n', '-lv']);
  }
  const { 'sctp/eps': _, 'sctp/assocs': __, ...others } = files;
  const sctp = ['-n', '-van', '-vn', '-vln', '-San', '-Sn', '-Sln', '-S6n', '-4n', '-va4n'];
  await agreeOn(treeOf(t, others), sctp);
  await agreeOn(treeOf(t, { none: '' }), ['-n', '-vn', '-tun', '-xan', '-Sn', '-6n', '-46vn']);
});
