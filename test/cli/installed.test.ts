import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Parts } from '../../src/cli/parts.js';
import type { PeerRun } from '../support/peer.js';
import { runHere, runIn } from '../support/run-here.js';

const root = new URL('../../../', import.meta.url);
const at = (path: string) => fileURLToPath(new URL(path, root));

/** What the program as it is installed says, and the parts that it loaded for that. */
async function runInstalled(argv: readonly string[]): Promise<PeerRun & { parts: string[] }> {
  const parts = new Parts(at('dist/bin'), []);
  const said = await runIn(parts.main(), argv);
  return { ...said, parts: parts.loaded };
}

const OF_LINUX = [
  '-anp',
  '-tle',
  '-rn',
  '-r6n',
  '-rCn',
  '-gn',
  '-i',
  '-ie',
  '-s',
  '-Mn',
  '--json',
  '-xW',
];
const LEGACY = ['--ipx', '--ax25', '--x25', '--netrom', '--rose', '--ddp', '-rn -A x25'];
const OF_WINDOWS = ['-ano', '-abq', '-r', '-s', '-e', '-x', '-t', '-ano --json'];

describe('the program as it is installed', () => {
  for (const words of ['--help-all', '-V', '-q', ...OF_LINUX, ...LEGACY]) {
    test(`says with ${words} what its modules say of Linux`, async () => {
      await sameAsModules([
        ...words.split(' '),
        '--replay',
        at('test/fixtures/linux-6.18-zoo.ndjson'),
      ]);
    });
  }

  for (const words of OF_WINDOWS) {
    test(`says with --dialect windows ${words} what its modules say of either system`, async () => {
      for (const capture of ['linux-6.18-zoo', 'wine-8.0']) {
        const replay = ['--replay', at(`test/fixtures/${capture}.ndjson`)];
        await sameAsModules(['--dialect', 'windows', ...words.split(' '), ...replay]);
      }
    });
  }

  test('reads a copied /proc', () =>
    sameAsModules(['-an', '--proc-root', at('test/fixtures/linux-6.18')]));

  test('starts with no part that it has no use for', async () => {
    const loaded = async (...argv: string[]) => (await runInstalled(argv)).parts;
    assert.deepEqual(await loaded('-tuln'), ['./main.cjs']);
    assert.deepEqual(await loaded('-tlnp'), ['./main.cjs', './owners.cjs']);
    const parts = await loaded('-rn');
    assert.ok(parts.includes('./routes.cjs'));
    for (const part of ['./windows.cjs', './replay.cjs', './owners.cjs', './interfaces.cjs']) {
      assert.ok(!parts.includes(part), part);
    }
  });
});

async function sameAsModules(argv: readonly string[]): Promise<void> {
  const { parts, ...said } = await runInstalled(argv);
  assert.deepEqual(said, await runHere(argv), parts.join(' '));
  assert.notEqual(`${said.stdout}${said.stderr}`, '');
}
