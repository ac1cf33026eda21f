import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Settings that live outside the files, and what Wine would else look for on a desktop. */
export function wineEnvironment(prefix: string): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return {
    PATH,
    HOME: prefix,
    LC_ALL: 'C.UTF-8',
    WINEPREFIX: prefix,
    WINEARCH: 'win64',
    WINEDEBUG: '-all',
    // It would offer to install what none of this uses, and put menus into the desktop.
    WINEDLLOVERRIDES: 'mscoree,mshtml,winemenubuilder.exe=',
    DISPLAY: '',
  };
}

const LIMIT_MS = 120_000;

/** What a new prefix is told: Node asks for Windows 10, and takes nothing older. */
const STEPS = [
  ['wineboot', '--init'],
  ['wine', 'winecfg', '-v', 'win10'],
];

/**
 * A Windows of its own for whoever asks, with nothing running. The caller removes it.
 * To set one up takes 6 s, so that each is made from the first: what no program writes to is the
 * same file.
 */
export function makePrefix(): string {
  const template = findTemplate();
  const prefix = mkdtempSync(join(tmpdir(), 'sockeye-wine-'));
  link(template, prefix);
  // Written in place wherever they have a second name.
  for (const name of registryOf(template)) {
    rmSync(join(prefix, name));
    cpSync(join(template, name), join(prefix, name));
  }
  return prefix;
}

function link(template: string, prefix: string): void {
  runStep(['cp', '--archive', '--link', `${template}/.`, prefix], process.env);
}

function registryOf(template: string): string[] {
  return readdirSync(template).filter((name) => name.endsWith('.reg'));
}

/** The first, of this user and this Wine; it stays, for every later run. */
function findTemplate(): string {
  const { stdout } = spawnSync('wine', ['--version'], { env: wineEnvironment(homedir()) });
  const version = stdout
    .toString()
    .trim()
    .replace(/[^\w.-]+/g, '_');
  const template = join(tmpdir(), `sockeye-${version}-${process.getuid?.()}`);
  if (existsSync(template)) return template;
  const fresh = mkdtempSync(join(tmpdir(), 'sockeye-wine-'));
  try {
    for (const step of STEPS) runStep(step, wineEnvironment(fresh));
    endWine(fresh);
    renameSync(fresh, template);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    // Another was sooner.
    if (!existsSync(template)) throw error;
  }
  return template;
}

function runStep([command = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): void {
  const { status, error } = spawnSync(command, args, { env, stdio: 'ignore', timeout: LIMIT_MS });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? status}`);
}

/** Ends all that runs in a prefix, and waits until it is gone. */
export function endWine(prefix: string): void {
  const env = wineEnvironment(prefix);
  // Fails where nothing runs any longer.
  spawnSync('wineserver', ['--kill'], { env, stdio: 'ignore', timeout: LIMIT_MS });
  spawnSync('wineserver', ['--wait'], { env, stdio: 'ignore', timeout: LIMIT_MS });
}
