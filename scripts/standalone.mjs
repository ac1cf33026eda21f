import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * netstat and the runtime that it needs in one executable file: for a machine like this one, and for
 * Windows. Only for what can be tested so far: standalone/start-routine.ts is in x86-64, glibc.ts asks
 * for glibc.
 */
const platform = `${process.platform}-${process.arch}`;
const { glibcVersionRuntime } = process.report.getReport().header;
if (platform !== 'linux-x64' || glibcVersionRuntime === undefined) {
  throw new Error(`no standalone executable for ${platform}, or not without glibc`);
}

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

const OPTIONS = [
  // Half of the time of a start would go into compiling.
  ...['--compile', '--minify', '--bytecode', '--format=esm', '--splitting'],
  // The runtime would else take settings, and programs, from whatever directory it is started in.
  ...['--no-compile-autoload-dotenv', '--no-compile-autoload-bunfig'],
  ...['--no-compile-autoload-tsconfig', '--no-compile-autoload-package-json'],
  ...['--define', `SOCKEYE_VERSION=${JSON.stringify(version)}`],
];

const WINDOWS_RUNTIME = at('standalone/bun-windows/node_modules/@oven/bun-windows-x64/bin/bun.exe');
const FOR_WINDOWS = ['--target=bun-windows-x64', `--compile-executable-path=${WINDOWS_RUNTIME}`];

mkdirSync(at('build/standalone'), { recursive: true });
compile(`netstat-${platform}`, []);
compile('netstat.exe', FOR_WINDOWS);

function compile(name, options) {
  const file = at(`build/standalone/${name}`);
  rmSync(file, { force: true });
  const { status, error } = spawnSync(
    at(`standalone/bun/node_modules/@oven/bun-${platform}/bin/bun`),
    ['build', ...OPTIONS, ...options, '--outfile', file, at('standalone/netstat.ts')],
    { cwd: at('standalone'), stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${name}: bun ended with ${status}`);
}
