import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serviceNames } from '../../src/names/services.js';
import { hasCommand, notInstalled, unavailable } from '../support/probe.js';
import { run } from '../support/process.js';
import { withoutKoffi } from '../support/without-koffi.js';

const program = new URL('../../src/index.js', import.meta.url).href;

/** What getent lists, the last name of a port counting. */
async function listed(): Promise<Record<string, [number, string][]>> {
  const names = {
    tcp: new Map(),
    udp: new Map(),
    raw: new Map(),
  };
  for (const line of await linesOf('services')) {
    const match = /^(\S+)\s+(\d+)\/(\S+)/.exec(line);
    const kind = match?.[3] ?? '';
    if (Object.hasOwn(names, kind)) names[kind as 'tcp'].set(Number(match?.[2]), match?.[1] ?? '');
  }
  for (const line of await linesOf('protocols')) {
    const match = /^(\S+)\s+(\d+)/.exec(line);
    names.raw.set(Number(match?.[2]), match?.[1] ?? '');
  }
  return sorted(names);
}

async function linesOf(database: string): Promise<string[]> {
  const { stdout } = await run('getent', [database]);
  return stdout.toString('latin1').split('\n').slice(0, -1);
}

function sorted(names: Readonly<Record<string, ReadonlyMap<number, string>>>) {
  const entries = Object.entries(names).map(([kind, map]) => [
    kind,
    [...map].sort(([a], [b]) => a - b),
  ]);
  return Object.fromEntries(entries) as Record<string, [number, string][]>;
}

describe('names of services', () => {
  test('are those that getent lists', async (t) => {
    if (!hasCommand('getent')) return unavailable(t, notInstalled('getent'));
    assert.deepEqual(sorted(serviceNames()), await listed());
  });

  test('come from the files where koffi is missing', async (t) => {
    if (!hasCommand('getent')) return unavailable(t, notInstalled('getent'));
    const code = `import { serviceNames } from ${JSON.stringify(program)};
      const names = serviceNames();
      console.log(JSON.stringify(Object.keys(names).map((kind) => [kind, [...names[kind]]])));`;
    const { stdout, stderr } = await withoutKoffi(code);
    assert.equal(stderr.toString(), '');
    const parsed = JSON.parse(stdout.toString()) as [string, [number, string][]][];
    const names = Object.fromEntries(parsed.map(([kind, pairs]) => [kind, new Map(pairs)]));
    assert.deepEqual(sorted(names), await listed());
  });
});
