import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, transform } from 'esbuild';

/** What every start reads. */
const ALWAYS = ['tcp', 'udp'];

/** Files of os/ that are read together. */
const TOGETHER = {
  changes: ['linux/changes', 'linux/listener'],
  // Both have the kernel run programs: in a part each they would share a third.
  owners: ['linux/owners', 'linux/bpf/socket-holders', 'linux/bpf/tcp-sockets'],
  replay: ['linux/proc-tree', 'linux/replaying-port', 'replay/file', 'replay/users'],
  windows: ['windows/backend', 'windows/live-port', 'windows/tape-port'],
};

/**
 * What a start does without until it is called: parts, and what is in each, files of os/. They export
 * functions alone. Each table of Linux is one.
 */
function laterIn(dist) {
  const backend = readFileSync(join(dist, 'os/linux/backend.js'), 'utf8');
  const imported = Array.from(backend.matchAll(/ from '\.\/([\w-]+)\.js'/g), ([, name]) => name);
  const tables = imported.filter((name) => !ALWAYS.includes(name) && !(name in TOGETHER));
  return {
    ...Object.fromEntries(tables.map((name) => [name, [`linux/${name}`]])),
    ...TOGETHER,
  };
}

/** The files of os/ that choose among those; they call what they import, and use it in no other way. */
const CHOOSING = ['select', 'record', 'linux/backend', 'linux/live-port'];

/**
 * Puts the program into `outdir` in parts: main.cjs and what every start needs of it; what CHOOSING
 * call of what comes later; and what is imported when an option wants it. In the library an import cannot wait, for
 * it has to be there when a synchronous function is called; here `require` is as synchronous as that.
 */
export async function buildParts(dist, outdir) {
  const later = laterIn(dist);
  const divide = divider(realpathSync(dist), later);
  const { outputFiles, metafile } = await build({
    entryPoints: {
      main: join(dist, 'cli/main.js'),
      ...Object.fromEntries(Object.keys(later).map((p) => [p, `later:${p}`])),
    },
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['./*.cjs'],
    plugins: [{ name: 'parts', setup: divide }],
    define: PLACE,
    logLevel: 'warning',
  });
  mkdirSync(outdir, { recursive: true });
  const shared = sharedOf(metafile);
  for (const { path, text } of outputFiles) {
    const name = basename(path).replace(shared, 'main.cjs');
    // The entry itself only hands on what is in the file that it shares with the others.
    if (basename(path) === 'main.cjs') continue;
    writeFileSync(join(outdir, name), await asCommon(text.replaceAll(shared, 'main.cjs')));
  }
}

function sharedOf({ outputs }) {
  const [, { imports }] = Object.entries(outputs).find(([path]) => basename(path) === 'main.cjs');
  return basename(imports[0].path);
}

function divider(dist, later) {
  const main = join(dist, 'cli/main.js');
  const fileOf = (name) => join(dist, `os/${name}.js`);
  const choosing = new Set(CHOOSING.map(fileOf));
  const partOf = new Map(
    Object.entries(later).flatMap(([part, names]) => names.map((name) => [fileOf(name), part])),
  );
  return ({ onResolve, onLoad }) => {
    onResolve({ filter: /^later:/ }, ({ path }) => ({ path: path.slice(6), namespace: 'part' }));
    onResolve({ filter: /^\./ }, ({ path, importer, kind, namespace }) => {
      if (namespace !== 'file') return;
      const file = join(dirname(importer), path);
      if (kind === 'dynamic-import') return { path: file, namespace: 'part' };
      if (!choosing.has(importer) || !partOf.has(file)) return;
      return { path: file, namespace: 'call' };
    });
    // What all parts import is in one file with what they import it for: main.
    onLoad({ filter: /./, namespace: 'part' }, ({ path }) => {
      const files = later[path]?.map(fileOf) ?? [path];
      const exported = files.map((file) => `export * from ${JSON.stringify(file)};`);
      return {
        contents: [`import ${JSON.stringify(main)};`, ...exported].join('\n'),
        resolveDir: dist,
      };
    });
    onLoad({ filter: /./, namespace: 'call' }, ({ path }) => ({
      contents: functionsOf(path)
        .map((name) => `export const ${name} = (...values) => ${callOf(partOf.get(path), name)};`)
        .join('\n'),
    }));
  };
}

function callOf(part, name) {
  return `require('./${part}.cjs').${name}(...values)`;
}

function functionsOf(file) {
  const exported = readFileSync(file, 'utf8').matchAll(/^export (function\*? )?(?:\w+ )?(\w+)/gm);
  return Array.from(exported, ([, isFunction, name]) => {
    if (isFunction === undefined) throw new Error(`${file} exports more than functions: ${name}`);
    return name;
  });
}

/** Each begins with what tells it from any other, see `codeNameOf` of cli/parts.ts. */
async function asCommon(text) {
  const { code } = await transform(text, {
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Read as Latin-1.
    charset: 'ascii',
    supported: { 'dynamic-import': false },
    banner: "'use strict';",
  });
  return `/* ${createHash('sha256').update(code).digest('hex').slice(0, 16)} */${code}`;
}

/** Of a CommonJS file; `createRequire` takes a path as well, and to make a URL of it takes 0.3 ms. */
export const PLACE = { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' };
