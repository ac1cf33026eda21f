import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LegacyRoute } from '../../../src/model/legacy-routes.js';
import type { LegacySocket } from '../../../src/model/legacy-sockets.js';
import {
  type LegacyNeighbours,
  renderLegacyRoute,
} from '../../../src/render/linux/legacy-routes.js';
import { renderLegacySocket } from '../../../src/render/linux/legacy-sockets.js';
import { fc } from '../../support/fast-check.js';
import { FULL_ROWS } from '../../support/full-rows.js';
import { harmIn, hostileText } from '../../support/hostile.js';

/** Fields whose words are the kernel's own, or which are no text of the row. */
const OURS = new Set(['family', 'kind', 'state', 'type', 'ipMode', 'user']);

/** The row with another text wherever a name from outside stands. */
function named<Row extends object>(row: Row, text: string): Row {
  const entries = Object.entries(row).map(([field, value]) => {
    if (typeof value !== 'string' || OURS.has(field)) return [field, value];
    return [field, text];
  });
  return Object.fromEntries(entries) as Row;
}

test('names from outside neither forge a socket nor drive a terminal', () => {
  fc.assert(
    fc.property(hostileText, fc.boolean(), (text, extend) => {
      for (const full of FULL_ROWS.legacySockets as LegacySocket[]) {
        const shown = renderLegacySocket(named(full, text), {
          names: { user: () => text },
          extend,
        });
        assert.equal(harmIn(shown, 1), undefined, JSON.stringify(shown));
      }
    }),
  );
});

test('nor a route', () => {
  const neighbour = FULL_ROWS.legacyNeighbours.find(({ family }) => family === 'rose');
  assert.ok(neighbour?.family === 'rose');
  fc.assert(
    fc.property(hostileText, (text) => {
      const one = named(neighbour, text);
      const neighbours: LegacyNeighbours = new Map([1, 2, 3].map((number) => [number, one]));
      for (const full of FULL_ROWS.legacyRoutes as LegacyRoute[]) {
        const shown = renderLegacyRoute(named(full, text), neighbours);
        const lines = full.kind === 'circuit' ? 0 : 1;
        assert.equal(harmIn(shown, lines), undefined, JSON.stringify(shown));
      }
    }),
  );
});
