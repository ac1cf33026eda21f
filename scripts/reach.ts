import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Imports, dynamic ones too, and files that are named to be run. */
const NAMED = /(?:\bfrom |\bimport\(|\bimport |new URL\()['"]([^'"]+)['"]/g;

/** Whether a compiled module, with all that it imports, can reach a system. */
export function reachesSystem(path: string): boolean {
  const seen = new Set<string>();
  const pending = [path];
  for (let module = pending.pop(); module !== undefined; module = pending.pop()) {
    if (seen.has(module)) continue;
    seen.add(module);
    if (/[\\/]build[\\/]src[\\/]os[\\/]/.test(module)) return true;
    for (const [, name = ''] of readFileSync(module, 'utf8').matchAll(NAMED)) {
      if (name === 'node:child_process') return true;
      const found = join(dirname(module), name);
      if (name.startsWith('.') && name.endsWith('.js') && existsSync(found)) pending.push(found);
    }
  }
  return false;
}
