import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Library = typeof import('../../src/index.js');
type Renderer = typeof import('../../src/render/index.js');

const inRoot = (path: string) => new URL(`../../../${path}`, import.meta.url);
const compiled = (path: string) => new URL(`../../src/${path}`, import.meta.url);

/*
 * What is run in processes of its own is what npm installs: bundled, it starts in a third of the
 * time. Where that was not built of these sources it is what was compiled with the tests.
 */
const isCurrent = isNewer('dist/bin/main.cjs', 'src');

function isNewer(built: string, sources: string): boolean {
  const { mtimeMs: builtMs } = statSync(inRoot(built), { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  const names = readdirSync(inRoot(sources), { recursive: true, encoding: 'utf8' });
  return names.every((name) => statSync(inRoot(`${sources}/${name}`)).mtimeMs < builtMs);
}

export const INSTALLED_NETSTAT = fileURLToPath(
  isCurrent ? inRoot('dist/bin/netstat.cjs') : compiled('cli/netstat.cjs'),
);

const load = (path: string) => import((isCurrent ? inRoot(`dist/${path}`) : compiled(path)).href);

export function installedLibrary(): Promise<Library> {
  return load('index.js');
}

export function installedRenderer(): Promise<Renderer> {
  return load('render/index.js');
}
