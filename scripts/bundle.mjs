import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { codeFile, compileProgram, runProgram } from '../dist/cli/compiled-main.js';

const at = (path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));

/** CommonJS, since Node starts that 10 ms sooner than a module. */
const common = {
  outdir: at('bin'),
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Read as Latin-1.
  charset: 'ascii',
  banner: {
    js: "'use strict'; const moduleUrl = require('node:url').pathToFileURL(__filename).href;",
  },
  define: { 'import.meta.url': 'moduleUrl' },
  logLevel: 'warning',
};

/**
 * The program in one file: Node opens, resolves and compiles every module of its own, 50 ms for the
 * sixty of netstat.
 */
await build({ ...common, entryPoints: [at('cli/main.js')] });
await build({
  ...common,
  entryPoints: [at('cli/netstat.cjs')],
  plugins: [{ name: 'compiled', setup: takeCompiled }],
});

function takeCompiled({ onResolve }) {
  onResolve({ filter: /^\.\/main\.js$/ }, () => ({ path: at('cli/compiled-main.js') }));
}

/** What is in use after these has been compiled, and goes into the code that the program starts from. */
const COMMANDS = [['-tan'], ['-tulpn'], ['-xan']];

const file = at('bin/main.cjs');
const script = compileProgram(file);
const { netstat } = runProgram(script, file);
const silent = { stdout() {}, stderr() {}, rows() {}, flush() {} };
for (const argv of COMMANDS) await netstat(argv, silent);
writeFileSync(codeFile(file), script.createCachedData());
