import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { socketsSync } from '../../src/api/sockets.js';
import type { Backend } from '../../src/os/backend.js';
import { darwin } from '../../src/os/darwin/backend.js';
import { freebsd } from '../../src/os/freebsd/backend.js';
import { linux } from '../../src/os/linux/backend.js';
import { livePort } from '../../src/os/linux/live-port.js';
import { windows } from '../../src/os/windows/backend.js';
import { liveWindows } from '../../src/os/windows/live-port.js';
import { unavailable } from '../support/probe.js';

const page = readFileSync(
  fileURLToPath(new URL('../../../docs/tables.md', import.meta.url)),
  'utf8',
);

/** Cells of the first table of the page, by table and by system. */
function coverage(): Map<string, Map<string, string>> {
  const lines = page.split('\n').filter((line) => line.startsWith('|'));
  const cellsOf = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [, ...systems] = cellsOf(lines[0] ?? '');
  const end = lines.findIndex((line, index) => index > 1 && !line.startsWith('| `'));
  return new Map(
    lines.slice(2, end).map((line) => {
      const [name = '', ...cells] = cellsOf(line);
      const bySystem = systems.map((system, index) => [system, cells[index] ?? ''] as const);
      return [name.replaceAll('`', ''), new Map(bySystem)];
    }),
  );
}

/** What stands under "Why not" of a system, by table. */
function reasons(system: string): Record<string, string> {
  const section = new RegExp(`\\*\\*${system}\\*\\*\\n\\n((?:- .*\\n)*)`).exec(page)?.[1] ?? '';
  const entries = [...section.matchAll(/^- (.*?): (.*)$/gm)].flatMap(([, names = '', why = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name]) => [name, why]),
  );
  return Object.fromEntries(entries);
}

suite('docs/tables.md', () => {
  const systems: Record<string, Backend> = {
    Linux: linux(livePort(), 'auto'),
    Windows: windows(liveWindows(), 'auto'),
    macOS: darwin,
    FreeBSD: freebsd,
  };
  for (const [system, { tables }] of Object.entries(systems)) {
    test(`says of ${system} what its backend says`, () => {
      const told = new Map([...coverage()].map(([name, cells]) => [name, cells.get(system)]));
      assert.deepEqual([...told.keys()].sort(), Object.keys(tables).sort());
      const lacking = Object.entries(tables).flatMap(([name, table]) =>
        'unsupported' in table ? [[name, table.unsupported]] : [],
      );
      assert.deepEqual(reasons(system), Object.fromEntries(lacking));
      for (const [name, cell] of told) {
        assert.equal(cell === 'no', name in reasons(system), `${name} on ${system}: ${cell}`);
      }
    });
  }

  test('names the sources that answer here', (t) => {
    if (process.platform !== 'linux') return unavailable(t, 'this system is not Linux');
    const cells = coverage();
    for (const [name, used] of Object.entries(socketsSync().sources)) {
      const cell = cells.get(name)?.get('Linux') ?? '';
      for (const source of used) assert.match(cell, new RegExp(source), name);
    }
  });
});
