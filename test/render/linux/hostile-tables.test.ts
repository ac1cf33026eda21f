import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Counter } from '../../../src/model/statistics.js';
import * as render from '../../../src/render/index.js';
import { fc } from '../../support/fast-check.js';
import { FULL_ROWS } from '../../support/full-rows.js';
import { harmIn, hostileText } from '../../support/hostile.js';

const { renderExplained, renderMasquerade, renderStatistics } = render;
const show = new Set(['raw', 'tcp', 'udp', 'udplite', 'sctp'] as const);
const lines = (text: string) => text.split('\n').length - 1;

test('names of counters neither forge a line of -s nor drive a terminal', () => {
  const style = { family: 'IPv4', show } as const;
  fc.assert(
    fc.property(hostileText, hostileText, (group, name) => {
      const counters = (one: string, other: string): Counter[] => [
        { group: `New${one}`, name: `Count${other}`, value: 1n },
        { group: 'Tcp', name: `Count${other}`, value: 2n },
      ];
      for (const shown of [
        (rows: Counter[]) => renderStatistics(rows, style),
        (rows: Counter[]) => renderExplained(rows, { ...style, zeros: true }),
      ]) {
        const expected = lines(shown(counters('', '')));
        assert.equal(harmIn(shown(counters(group, name)), expected), undefined);
      }
    }),
  );
});

test('names of hosts and services neither forge a row of -M nor drive a terminal', () => {
  fc.assert(
    fc.property(hostileText, hostileText, fc.boolean(), (host, service, extend) => {
      const names = { host: () => host, service: () => service };
      const shown = (style: { names: object }) =>
        renderMasquerade(FULL_ROWS.conntrack, { ...style, extend });
      const expected = lines(shown({ names: {} }));
      assert.ok(expected > 2);
      assert.equal(harmIn(shown({ names }), expected), undefined);
    }),
  );
});

test('what sockeye/render makes text of has met such names', () => {
  const folder = new URL('../../../../test/render/', import.meta.url);
  const files = readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .filter((text) => text.includes('hostileText'));
  const renderers = Object.keys(render).filter((name) => /^render|Views?$|^netTools$/.test(name));
  assert.ok(renderers.length > 5);
  for (const name of renderers.filter((each) => each !== 'renderJson')) {
    assert.ok(
      files.some((text) => text.includes(name)),
      name,
    );
  }
});
