import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { notInstalled, unavailable } from './support/probe.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** "Never" of docs/architecture.md: what each folder of src/ may import of the others. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  wire: ['model'],
  query: ['model'],
  render: ['model'],
  os: ['model', 'wire'],
  names: ['model', 'wire', 'os', 'query'],
  api: ['model', 'wire', 'os', 'query', 'names'],
};
/** The faces: they may import every layer, and nothing imports them. */
const FACES = ['cli', 'testing'];
const PURE = ['model', 'wire', 'query', 'render'];
const SYSTEMS = ['linux', 'windows', 'darwin', 'freebsd'];

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
  .map((path) => path.replaceAll('\\', '/'));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = text.matchAll(/(?:\bfrom\s|\bimport\s|\bimport\(|\brequire\()\s*'([^']+)'/g);
  return [...specifiers].map(([, specifier]) => ({ file, specifier: specifier as string }));
}

/** Why an import is against the rules; undefined where it is not. */
function offence({ file, specifier }: Import): string | undefined {
  const [, layer = '', ...below] = file.split('/');
  if (/(^|:)child_process$/.test(specifier)) return 'starts another process';
  if (specifier === 'koffi') return file === 'src/os/ffi.ts' ? undefined : 'loads koffi';
  if (!specifier.startsWith('.')) {
    if (PURE.includes(layer)) return `${layer} is pure`;
    return specifier.startsWith('node:') ? undefined : 'imports a package';
  }
  const [, target = '', ...rest] = posix.join(posix.dirname(file), specifier).split('/');
  const allowed = LAYERS[layer];
  if (target !== layer && allowed !== undefined && !allowed.includes(target)) {
    return `${layer} imports ${target}`;
  }
  const [from = '', to = ''] = [below[0], rest[0]];
  const crosses = layer === 'os' && target === 'os' && from !== to;
  return crosses && SYSTEMS.includes(from) && SYSTEMS.includes(to)
    ? 'one system imports another'
    : undefined;
}

test('every folder of src/ is a layer with rules', () => {
  const folders = new Set(
    sources.map((file) => file.split('/')[1]).filter((name) => !name?.endsWith('.ts')),
  );
  assert.deepEqual(
    [...folders].filter((name) => name !== undefined && !(name in LAYERS) && !FACES.includes(name)),
    [],
  );
});

test('no source imports what its layer may not', () => {
  const offences = sources.flatMap(importsOf).flatMap((found) => {
    const why = offence(found);
    return why === undefined ? [] : [`${found.file}: ${found.specifier}: ${why}`];
  });
  assert.deepEqual(offences, []);
});

test('koffi and child_process are named nowhere else, in no form', () => {
  const named = sources.filter(
    (file) =>
      file !== 'src/os/ffi.ts' &&
      /['"`](koffi|(node:)?child_process)['"`]/.test(readFileSync(join(root, file), 'utf8')),
  );
  assert.deepEqual(named, []);
});

/** Of Node's own modules those that bring streams, ciphers or sockets along: milliseconds each. */
const SLOW =
  /^import (?!type ).* from 'node:(crypto|http|net|perf_hooks|stream|timers\/promises|worker_threads)';/m;

test('nothing that a start has no use for is loaded with it', () => {
  const slow = sources.filter((file) => SLOW.test(readFileSync(join(root, file), 'utf8')));
  assert.deepEqual(slow, []);
});

/** Files that are loaded with this one, as far as they are not loaded later. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(root, file), 'utf8');
  for (const [, specifier = ''] of text.matchAll(
    /^(?:import|export) (?!type )[^;]*?'(\.[^']+)';/gm,
  )) {
    const loaded = posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts');
    loadedWith(loaded, found);
  }
  return found;
}

test('a start in one dialect loads nothing of another', () => {
  const loaded = [...loadedWith('src/cli/main.ts')];
  assert.ok(loaded.includes('src/render/linux/tcp.ts'));
  assert.deepEqual(
    loaded.filter((file) => /^src\/(cli|render)\/windows\//.test(file)),
    [],
  );
});

/** Files that the rules decide upon: each layer importing each other, and what lies outside. */
function* probes(): Generator<Import> {
  const folders = [...Object.keys(LAYERS), ...FACES];
  for (const layer of Object.keys(LAYERS)) {
    for (const target of folders) {
      yield { file: `src/${layer}/probe-${target}.ts`, specifier: `../${target}/x.js` };
      yield { file: `src/${layer}/linux/probe-${target}.ts`, specifier: `../../${target}/x.js` };
    }
    yield { file: `src/${layer}/probe-itself.ts`, specifier: './x.js' };
    yield { file: `src/${layer}/linux/probe-above.ts`, specifier: '../x.js' };
  }
  for (const layer of [...Object.keys(LAYERS), ...FACES]) {
    for (const outside of ['koffi', 'child_process', 'node:child_process', 'node:fs']) {
      const name = outside.replace(/\W/, '-');
      yield { file: `src/${layer}/probe-${name}.ts`, specifier: outside };
    }
  }
  for (const from of SYSTEMS) {
    for (const to of SYSTEMS) {
      yield { file: `src/os/${from}/probe-to-${to}.ts`, specifier: `../${to}/x.js` };
    }
  }
  yield { file: 'src/os/ffi.ts', specifier: 'koffi' };
}

test('the linter rejects exactly what the rules forbid', (t) => {
  if (runBiome(root, '--version').status !== 0) return unavailable(t, notInstalled('biome'));
  const folder = mkdtempSync(join(tmpdir(), 'sockeye-layers-'));
  try {
    copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
    const expected = new Set<string>();
    for (const probe of probes()) {
      mkdirSync(dirname(join(folder, probe.file)), { recursive: true });
      writeFileSync(join(folder, probe.file), `import '${probe.specifier}';\n`);
      if (offence(probe) !== undefined) expected.add(probe.file);
    }
    assert.deepEqual(rejectedIn(folder), [...expected].sort());
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function runBiome(cwd: string, ...args: string[]): SpawnSyncReturns<string> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  return spawnSync(process.execPath, [biome, ...args], { cwd, encoding: 'utf8' });
}

function rejectedIn(folder: string): string[] {
  const lint = ['lint', '--only=style/noRestrictedImports', '--max-diagnostics=none'];
  const { stdout } = runBiome(folder, ...lint, '--reporter=json', '.');
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { location: { path: string }; severity: string }[];
  };
  assert.ok(diagnostics.every(({ severity }) => severity === 'error'));
  return [...new Set(diagnostics.map(({ location }) => location.path))].sort();
}
