import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Imports, dynamic ones too, and files that are named to be run. */
const NAMED = /(?:\bfrom |\bimport\(|\bimport |new URL\()['"]([^'"]+)['"]/g;

/** By which a module of ours asks a system. Whatever calls it by koffi reads its files besides. */
const DOORS = ['node:fs', 'node:dns', 'node:dns/promises'];

/**
 * Whether a compiled module, with all that it imports, can reach a system: by a module of src/ that
 * asks one, or by another process. Files that tests read and write themselves are the same anywhere.
 */
export function reachesSystem(path: string): boolean {
  const seen = new Set<string>();
  const pending = [path];
  for (let module = pending.pop(); module !== undefined; module = pending.pop()) {
    if (seen.has(module)) continue;
    seen.add(module);
    const isOurs = /[\\/]build[\\/]src[\\/]/.test(module);
    for (const [, name = ''] of readFileSync(module, 'utf8').matchAll(NAMED)) {
      if (name === 'node:child_process' || (isOurs && DOORS.includes(name))) return true;
      const found = join(dirname(module), name);
      if (name.startsWith('.') && name.endsWith('.js') && existsSync(found)) pending.push(found);
    }
  }
  return false;
}
