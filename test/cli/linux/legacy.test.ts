import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legacyNeighboursSync, legacyRoutesSync } from '../../../src/api/legacy.js';
import { legacySocketsSync } from '../../../src/api/legacy-sockets.js';
import { renderLegacySocket } from '../../../src/render/linux/legacy-sockets.js';
import { LEGACY_TREE } from '../../support/legacy-tree.js';
import { netstatWith } from '../../support/netstat.js';
import { runPeer } from '../../support/peer.js';
import { makeTree } from '../../support/proc-tree.js';
import { validatorOf } from '../../support/schema.js';
import * as legacy from '../../vectors/legacy.js';

const ask = (procRoot: string, line: string) =>
  runPeer(...netstatWith('--proc-root', procRoot, ...line.split(' ')));

const FAMILIES = '--ipx --ax25 --x25 --netrom --rose --ddp';

test('JSON has what the library has', async () => {
  const procRoot = makeTree(LEGACY_TREE);
  const { stdout, stderr, exitCode } = await ask(procRoot, `${FAMILIES} -a --json`);
  assert.deepEqual([stderr, exitCode], ['', 0]);
  const document = JSON.parse(stdout);
  const valid = validatorOf();
  valid(document);
  assert.deepEqual(valid.errors, null);
  assert.deepEqual(document.rows, legacySocketsSync({ procRoot }).rows);
  assert.deepEqual(document.sources, { legacySockets: ['proc'] });
  const lines = (await ask(procRoot, `${FAMILIES} -ape --ndjson`)).stdout.trimEnd().split('\n');
  const validLine = validatorOf('line');
  for (const line of lines) assert.ok(validLine(JSON.parse(line)), line);
  assert.equal(lines.length, document.rows.length + 1);
  assert.ok(lines.some((line) => line.includes('"owner":{"kind":')));
});

test('JSON has the routes, the calls that pass through, and the neighbours they name', async () => {
  const procRoot = makeTree(LEGACY_TREE);
  const families = 'ax25,netrom,rose,ipx,x25,ddp';
  const { stdout, stderr, exitCode } = await ask(procRoot, `-rA ${families} --json`);
  assert.deepEqual([stderr, exitCode], ['', 0]);
  const { rows, sources } = JSON.parse(stdout);
  for (const row of rows) assert.ok(validatorOf('row')(row), JSON.stringify(row));
  const routes = legacyRoutesSync({ procRoot }).rows.length;
  const neighbours = legacyNeighboursSync({ procRoot, families: ['netrom', 'rose'] }).rows.length;
  assert.equal(rows.length, routes + neighbours);
  assert.deepEqual(sources, { legacyRoutes: ['proc'], legacyNeighbours: ['proc'] });
});

test('a line that makes no sense is told, and the others are shown', async () => {
  const procRoot = makeTree({ 'net/ax25': `${legacy.PROC_NET_AX25}nonsense\n` });
  const { stdout, stderr, exitCode } = await ask(procRoot, '--ax25');
  assert.equal(stdout.split('\n').length, 8);
  assert.deepEqual([stderr, exitCode], ['netstat: legacySockets ax25: DECODE\n', 1]);
});

test('what netlink does not tell is not read from it', async () => {
  const { stdout, stderr, exitCode } = await runPeer(...netstatWith('--source=netlink', '--rose'));
  assert.deepEqual([stdout, exitCode], ['', 1]);
  assert.match(stderr, /^netstat: /);
});

test('a hostile callsign drives no terminal', () => {
  const text = legacy.PROC_NET_AX25.replace('W1AW-15', '\x1b[2J-3');
  const { rows } = legacySocketsSync({ procRoot: makeTree({ 'net/ax25': text }) });
  const [, row] = rows;
  assert.ok(row?.family === 'ax25' && row.remoteCallsign === '\x1b[2J-3');
  assert.match(renderLegacySocket(row, { names: {}, extend: false }), /^\\x1b\[2J-3 {2}N0CALL-7/);
});
