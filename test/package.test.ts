import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Finished, run } from './support/process.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const EXPECTED = [
  /^dist\/.*\.(js|d\.ts)$/,
  // Without the code that V8 made of it: it is that of one version of Node.
  /^dist\/bin\/[\w-]+\.cjs$/,
  /^schema\/.*\.json$/,
  /^docs\/.*\.(md|svg)$/,
  /^examples\/.*\.[jt]s$/,
];

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
      .filter((path) => !EXPECTED.some((pattern) => pattern.test(path)));
    const others = ['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'package.json'];
    assert.deepEqual(unexpected.sort(), others);
  });

  test('holds what README.md links to', () => {
    const page = readFileSync(join(root, 'README.md'), 'utf8');
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
    const held = ({ path }: { path: string }, link: string) => `${path}/`.startsWith(`${link}/`);
    const lost = links.filter((link) => !packed.files.some((file) => held(file, link)));
    assert.ok(links.length > 0);
    assert.deepEqual(lost, []);
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
    const { stdout, code } = await netstat(['-tuln'], { NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.match(stdout, /^Active Internet connections \(only servers\)\nProto /);
    assert.equal(code, 0);
  });

  test('netstat starts from what V8 made of it the first time', async () => {
    const cache = join(home, 'code');
    const own = join(cache, 'sockeye');
    const env = { NODE_COMPILE_CACHE: cache };
    const kept = () => readdirSync(own).map((name) => statSync(join(own, name)).ino);
    const { stdout } = await netstat(['-V'], env);
    const first = kept();
    assert.ok(first.length > 0);
    assert.equal((await netstat(['-V'], env)).stdout, stdout);
    assert.deepEqual(kept(), first);
    for (const name of readdirSync(own)) writeFileSync(join(own, name), 'no code');
    assert.equal((await netstat(['-V'], env)).stdout, stdout);
    assert.equal(kept().length, first.length);
    for (const name of readdirSync(own)) assert.ok(statSync(join(own, name)).size > 1000);
  });

  test('netstat keeps nothing where it is told so, or others may write', async () => {
    const cache = join(home, 'others');
    const own = join(cache, 'sockeye');
    mkdirSync(own, { recursive: true });
    chmodSync(own, 0o777);
    for (const env of [
      { NODE_COMPILE_CACHE: cache },
      { NODE_COMPILE_CACHE: join(home, 'package.json', 'none') },
      { NODE_COMPILE_CACHE: cache, NODE_DISABLE_COMPILE_CACHE: '1' },
    ]) {
      const { stdout, stderr, code } = await netstat(['-V'], env);
      assert.match(stdout, /^sockeye /);
      assert.deepEqual([stderr, code, readdirSync(own)], ['', 0, []]);
    }
  });

  async function netstat(argv: readonly string[], env: NodeJS.ProcessEnv) {
    const program = join(home, 'node_modules/.bin/netstat');
    const { stdout, stderr, code } = await run(program, argv, {
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '', ...env },
    });
    return { stdout: `${stdout}`, stderr: `${stderr}`, code };
  }

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
