import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { netstatWith } from '../../support/netstat.js';
import { runPeer } from '../../support/peer.js';
import { makeTree } from '../../support/proc-tree.js';
import { validatorOf } from '../../support/schema.js';
import { PROC_NET_IPV6_ROUTE } from '../../vectors/routes.js';

const ours = (line: string, ...more: string[]) =>
  runPeer(...netstatWith(...line.split(' '), ...more));

const tree = makeTree({ 'net/ipv6_route': PROC_NET_IPV6_ROUTE });

describe('JSON of which nothing could be read', () => {
  const cases: readonly (readonly [string, readonly string[], number])[] = [
    ['-gn --source netlink', ['groups UNSUPPORTED'], 1],
    ['-s --source netlink', ['statistics UNSUPPORTED'], 1],
    ['--ipx --ax25', ['legacySockets ipx UNSUPPORTED', 'legacySockets ax25 UNSUPPORTED'], 1],
    ['--ddp -A ddp --ipx', ['legacySockets ipx UNSUPPORTED', 'legacySockets ddp UNSUPPORTED'], 1],
    ['-A bluetooth', ['bluetooth UNSUPPORTED'], 1],
    ['-r -A ipx,ax25', ['legacyRoutes ipx UNSUPPORTED', 'legacyRoutes ax25 UNSUPPORTED'], 1],
    ['-r -A unix', ['routes unix UNSUPPORTED'], 3],
    ['-M', ['conntrack ENOENT'], 1],
    ['-s', ['statistics ENOENT'], 1],
    ['-s -A unix', ['statistics unix UNSUPPORTED'], 1],
  ];

  for (const [line, expected, code] of cases) {
    test(`says so in its gaps: ${line}`, async () => {
      const where = line.includes('--source') ? [] : ['--proc-root', tree];
      const [document, lines] = await Promise.all([
        ours(line, '--json', ...where),
        ours(line, '--ndjson', ...where),
      ]);
      const { rows, gaps } = JSON.parse(document.stdout);
      assert.ok(validatorOf()(JSON.parse(document.stdout)));
      assert.deepEqual(rows, []);
      const told = gaps.map((gap: { what: string; code: string }) => `${gap.what} ${gap.code}`);
      assert.deepEqual(told, expected);
      assert.deepEqual(JSON.parse(lines.stdout).gaps, gaps);
      assert.notEqual(document.stderr, '');
      assert.deepEqual([document.exitCode, lines.exitCode], [code, code]);
    });
  }

  test('has the family after one that is not there', async () => {
    const argv = ['--proc-root', tree];
    const { stdout, exitCode } = await ours('-r46n --json', ...argv);
    const { rows, gaps } = JSON.parse(stdout);
    assert.ok(rows.length > 0);
    assert.deepEqual(gaps, [{ what: 'routes IPv4', code: 'ENOENT', count: 1 }]);
    assert.equal(exitCode, 1);
    assert.doesNotMatch((await ours('-r46n', ...argv)).stdout, /^Kernel IPv6/m);
  });
});

test('a source that cannot be opened is told alike of every table', async () => {
  const bad = join(makeTree({ capture: 'no capture' }), 'capture');
  for (const source of [
    ['--replay', bad],
    ['--replay', `${bad}-not`],
    ['--proc-root', makeTree({})],
  ]) {
    for (const table of ['-tan', '-gn', '-rn', '-in', '-s', '-Mn', '-rn -A ipx']) {
      const text = await ours(table, ...source);
      assert.match(text.stderr, /^netstat: [^\n]+\n$/, table);
      assert.deepEqual([text.stdout, text.exitCode], ['', 1], table);
      const json = await ours(table, '--json', ...source);
      assert.equal(JSON.parse(json.stdout).gaps.length, 1);
      assert.deepEqual([json.stderr, json.exitCode], [text.stderr, 1], table);
    }
  }
});
