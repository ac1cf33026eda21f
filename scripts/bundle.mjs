import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Parts } from '../dist/cli/parts.js';
import { buildParts, PLACE } from './parts.js';

const at = (path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));

/** What `exports` of package.json names. */
const ENTRIES = ['index.js', 'wire/index.js', 'render/index.js', 'testing/index.js'];

/**
 * The program in a few files: Node opens, resolves and compiles every module of its own, 50 ms for the
 * sixty of netstat. CommonJS, since Node starts that 10 ms sooner than a module.
 */
await buildParts(at(''), at('bin'));
await build({
  entryPoints: [at('cli/netstat.cjs')],
  outdir: at('bin'),
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'ascii',
  define: PLACE,
  plugins: [{ name: 'compiled', setup: takeCompiled }],
  logLevel: 'warning',
});

function takeCompiled({ onResolve }) {
  onResolve({ filter: /^\.\/main\.js$/ }, () => ({ path: at('cli/compiled-main.js') }));
}

/** What is in use after these has been compiled, and goes into the code that the program starts from. */
const COMMANDS = ['-tan', '-tulpn', '-xan', '-rn', '-in', '-gn', '-Mn', '-s', '-tan --json'];

const parts = new Parts(at('bin'), []);
const { netstat } = parts.main();
const silent = { stdout() {}, stderr() {}, rows() {}, flush() {} };
for (const words of COMMANDS) await netstat(words.split(' '), silent);
parts.keep((name, code) => writeFileSync(at(`bin/${name}`), code()));

/**
 * The library in a few files, which all entries share, for the same reason: it is imported in a third
 * of the time. The declarations stay one for each module.
 */
await build({
  entryPoints: ENTRIES.map(at),
  outdir: at(''),
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});

/** What is in those files now, or in the program. */
for (const name of readdirSync(at(''), { recursive: true })) {
  const isBundled = name.endsWith('.js') && !/^(chunks|bin)\b/.test(name);
  if (isBundled && !ENTRIES.includes(name.replaceAll('\\', '/'))) rmSync(at(name));
}
