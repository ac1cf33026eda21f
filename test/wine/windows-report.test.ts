import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unavailable } from '../support/probe.js';
import { noWine, startWine, type Wine, windowsPath } from '../support/wine/wine.js';

const program = fileURLToPath(new URL('../../../examples/windows-report/main.js', import.meta.url));

/** What Wine does not know of a socket, or not of every one. */
const UNKNOWN =
  /: (process 0 in place of \d+|its command line is not known|when it was made is not known)$/;

const reason = noWine();
let wine: Wine;
before(async () => {
  if (reason === undefined) wine = await startWine();
});
after(() => wine?.stop());

test('the report for Windows tells of each point whether it is as it should be', async (t) => {
  if (reason !== undefined) return unavailable(t, reason);
  const file = join(wine.drive, 'report.txt');
  const { code, stdout, stderr } = await wine.node(program, [windowsPath(file)]);
  assert.equal(stderr.toString(), '');
  const report = readFileSync(file, 'utf8');
  assert.match(
    report,
    /^sockeye \S+, Node v\S+ x64\nMicrosoft Windows 10 \S+\nelevated: false\n\n/,
  );
  assert.ok(stdout.toString().startsWith(report.trimEnd()));
  assert.doesNotMatch(report, /^ +at /m);

  const points = report.split(/^(?=[A-Z])/m).filter((point) => /^(OK|DIFF|NOT)/.test(point));
  const verdicts = points.map((point) => point.slice(0, point.indexOf('\n')).trim().split(/ {2,}/));
  assert.ok(verdicts.length > 20);
  // Wine's own netstat knows few options, and there is no PowerShell.
  assert.equal(code, verdicts.every(([verdict]) => verdict !== 'DIFFERENT') ? 0 : 1);
  const asked = verdicts.filter(([verdict]) => verdict !== 'NOT ASKED').map(([, name]) => name);
  for (const name of ['sockets of this very process', 'netstat -an', 'netstat -s', 'netstat -e']) {
    assert.ok(asked.includes(name), name);
  }
  const [own = ''] = points;
  for (const fault of own.trimEnd().split('\n').slice(1)) assert.match(fault, UNKNOWN);
});
