import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseExact } from '../support/exact-json.js';
import { noNetlink, noZoo, startHeld } from '../support/harness.js';
import { unavailable } from '../support/probe.js';
import type { Answer, Row } from '../support/steady.js';

const program = fileURLToPath(new URL('../support/churn-main.js', import.meta.url));

test('sockets that come between two answers have their details, and those that go are no gap', async (t) => {
  const why = noZoo() ?? noNetlink();
  if (why !== undefined) return unavailable(t, why);
  const namespace = await startHeld('cat', [], { input: 'ready\n' });
  const { stdout, stderr } = await namespace.run(process.execPath, [program]);
  assert.equal(stderr.toString(), '');
  const { rows, gaps } = parseExact(stdout.toString()) as Answer;
  assert.deepEqual(gaps, []);

  const kinds = (told: boolean) =>
    rows
      .filter((row) => told === ('memory' in row && ('memberships' in row || 'family' in row)))
      .map(kindOf)
      .sort();
  const inet = (protocol: string, ...states: string[]) =>
    ['IPv4', 'IPv6'].flatMap((family) => states.map((state) => `${protocol} ${family} ${state}`));
  assert.deepEqual(kinds(true), [
    ...inet('mptcp', 'LISTEN'),
    'packet',
    ...inet('tcp', 'BOUND', 'ESTABLISHED', 'ESTABLISHED', 'LISTEN', 'LISTEN'),
    ...inet('udp', 'CLOSED'),
  ]);
  // They were there once.
  assert.deepEqual(kinds(false), [
    ...inet('mptcp', 'LISTEN'),
    'packet',
    ...inet('tcp', 'ESTABLISHED', 'ESTABLISHED', 'LISTEN'),
    ...inet('udp', 'CLOSED'),
  ]);
});

function kindOf({ protocol, family, state }: Row): string {
  return [protocol, family, state].filter((part) => part !== undefined).join(' ');
}
