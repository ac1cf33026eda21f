import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Finished, run } from './support/process.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Packed {
  filename: string;
  files: { path: string }[];
}

suite('the package, installed without its optional dependency', () => {
  let home: string;
  let packed: Packed;
  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'sockeye-package-'));
    // No scripts: building again would pull dist/ from under the other tests.
    const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', home];
    [packed] = JSON.parse(await npm(pack, root)) as [Packed];
    writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }');
    await npm(['install', '--offline', '--omit=optional', `./${packed.filename}`], home);
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  test('holds what is run, described and licensed, and nothing else', () => {
    const unexpected = packed.files
      .map(({ path }) => path)
      .filter(
        (path) =>
          !/^dist\/.*\.(js|d\.ts)$|^dist\/bin\/(netstat|main)\.cjs(\.v.*\.code)?$|^schema\/.*\.json$/.test(
            path,
          ),
      );
    assert.deepEqual(unexpected.sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
  });

  test('every entry point can be imported', async () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      exports: Record<string, string | object>;
    };
    const lines = Object.entries(exports).map(([path, target]) => {
      const json = typeof target === 'string' ? ", { with: { type: 'json' } }" : '';
      return `await import('sockeye${path.slice(1)}'${json});`;
    });
    const { stderr, code } = await inside(lines.join('\n'));
    assert.equal(code, 0, `${stderr}`);
  });

  test('the library answers from /proc', async () => {
    const { stdout, stderr } = await inside(
      `import { socketsSync } from 'sockeye';
       console.log(JSON.stringify(socketsSync({ protocols: ['tcp'] }).sources));`,
    );
    assert.equal(`${stdout}`, '{"tcp":["proc"]}\n', `${stderr}`);
  });

  test('netstat runs', async () => {
    const { stdout, code } = await run(join(home, 'node_modules/.bin/netstat'), ['-tuln']);
    assert.match(`${stdout}`, /^Active Internet connections \(only servers\)\nProto /);
    assert.equal(code, 0);
  });

  function inside(script: string): Promise<Finished> {
    return run(process.execPath, ['--input-type=module', '--no-warnings', '-e', script], {
      cwd: home,
    });
  }
});

async function npm(args: readonly string[], cwd: string): Promise<string> {
  const { stdout, stderr, code } = await run('npm', args, { cwd, limitMs: 120_000 });
  if (code !== 0) throw new Error(`npm ${args.join(' ')}: ${stderr}`);
  return `${stdout}`;
}
