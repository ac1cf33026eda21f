import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/**
 * The declarations that the entry points reach, out of dist/ into api/, where a change of the public
 * surface shows in the diff. With --check: says what differs and fails. Run after `npm run build`.
 */
const ENTRIES = ['index.d.ts', 'wire/index.d.ts', 'render/index.d.ts', 'testing/index.d.ts'];
const RELATIVE_IMPORT = /(?:from|import\()\s*['"](\.[^'"]+)\.js['"]/g;

/** The declarations by their path, those of the entries and all that they import. */
function reached() {
  const found = new Map();
  for (const waiting = [...ENTRIES]; waiting.length > 0; ) {
    const path = waiting.pop();
    if (found.has(path)) continue;
    const text = readFileSync(join('dist', path), 'utf8');
    found.set(path, text);
    for (const [, target] of text.matchAll(RELATIVE_IMPORT)) {
      waiting.push(`${normalize(join(dirname(path), target))}.d.ts`);
    }
  }
  return found;
}

function kept() {
  const entries = readdirSync('api', { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(pathBelowApi);
  return new Map(paths.map((path) => [path, readFileSync(join('api', path), 'utf8')]));
}

function pathBelowApi(entry) {
  return join(entry.parentPath ?? entry.path, entry.name).slice('api/'.length);
}

const now = reached();
if (process.argv.includes('--check')) {
  const before = kept();
  const paths = [...new Set([...before.keys(), ...now.keys()])].sort();
  const differing = paths.filter((path) => before.get(path) !== now.get(path));
  for (const path of differing) console.error(`api/${path} is not what the build emits`);
  if (differing.length > 0) {
    console.error('The public surface changed: if it should, run `npm run api` and commit api/.');
    process.exitCode = 1;
  }
} else {
  rmSync('api', { recursive: true, force: true });
  for (const [path, text] of now) {
    mkdirSync(join('api', dirname(path)), { recursive: true });
    writeFileSync(join('api', path), text);
  }
}
