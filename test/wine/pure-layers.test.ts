import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unavailable } from '../support/probe.js';
import { noWine, startWine, type Wine } from '../support/wine/wine.js';

const tests = fileURLToPath(new URL('./run-tests.js', import.meta.url));

/** So many tests stand in each of the folders at least. */
const FOLDERS = { model: 10, wire: 100, query: 5, render: 100, testing: 5, property: 50 };

/** Why these are skipped on Windows: they ask a system that is Linux. */
const SKIPPED = /# SKIP (only Linux tells|no inet_\w+ of glibc|this system has other numbers)/;

describe('the tests of what needs no Linux', () => {
  const reason = noWine();
  let wine: Wine;
  before(async () => {
    if (reason === undefined) wine = await startWine();
  });
  after(() => wine?.stop());

  for (const [folder, least] of Object.entries(FOLDERS)) {
    test(`pass on Windows: ${folder}/`, async (t) => {
      if (reason !== undefined) return unavailable(t, reason);
      const options = ['--test-reporter=tap'];
      const { code, stdout, stderr } = await wine.node(tests, [folder], { options });
      const report = stdout.toString();
      const failures = report.match(/^ *not ok (?:.|\n)*?\n *\.\.\.$/gm)?.join('\n');
      assert.equal(code, 0, failures ?? stderr.toString());
      const [, passed] = /^# pass (\d+)$/m.exec(report) ?? [];
      assert.ok(Number(passed) >= least, report);
      for (const line of report.match(/^.*# SKIP .*$/gm) ?? []) assert.match(line, SKIPPED);
    });
  }
});
