import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Owner } from '../../../src/model/owner.js';
import { renderPortCounts } from '../../../src/render/windows/processes.js';
import type { WindowsStyle } from '../../../src/render/windows/style.js';
import { fc } from '../../support/fast-check.js';
import { FULL_ROWS } from '../../support/full-rows.js';
import { harmIn, hostileText } from '../../support/hostile.js';
import { type Row, shown } from './support.js';

const style = fc.record({
  processIds: fc.constantFrom('first', 'all'),
  which: fc.constantFrom('first', 'all'),
  as: fc.constantFrom('program', 'command'),
  paths: fc.boolean(),
  fullNames: fc.boolean(),
});

const HEADING_LINES = 4;

/** Lines that -b puts below a row: components, and the program. */
function linesBelow(row: Row, { which, paths }: NonNullable<WindowsStyle['executables']>): number {
  const bare = { which, as: 'program', paths } as const;
  const plain = { ...row, owner: owner('x', []), owningModule: { name: 'm', path: 'p' } };
  return shown([plain as Row], { executables: bare }).split('\n').length - HEADING_LINES - 2;
}

const owner = (name: string, argv: string[]): Owner => ({
  kind: 'known',
  processes: [1, 2].map((pid) => ({ pid, argv, program: name, comm: name, exe: name })),
});

describe("names from outside in the words of Windows' netstat", () => {
  for (const protocol of ['tcp', 'udp'] as const) {
    test(`neither forge a row of ${protocol} nor drive a terminal`, () => {
      const texts = fc.tuple(hostileText, fc.array(hostileText, { maxLength: 3 }), hostileText);
      fc.assert(
        fc.property(texts, style, ([name, argv, other], { processIds, fullNames, ...asked }) => {
          const names = { host: () => name, service: () => other };
          for (const full of FULL_ROWS[protocol]) {
            // Never the name of the program itself, which -b does not repeat.
            const owningModule = { name: `m${other}m`, path: name };
            const row = { ...full, owner: owner(name, argv), owningModule } as Row;
            const text = shown([row], { names, fullNames, processIds, executables: asked });
            const lines = HEADING_LINES + 1 + linesBelow(row, asked);
            assert.equal(harmIn(text, lines), undefined, JSON.stringify(text));
          }
        }),
      );
    });
  }

  test('nor a process in the list of -c', () => {
    fc.assert(
      fc.property(hostileText, (program) => {
        const text = renderPortCounts([{ pid: 1, program, tcp: 1, udp: 0 }]);
        assert.equal(harmIn(text, HEADING_LINES + 1), undefined, JSON.stringify(text));
      }),
    );
  });
});
