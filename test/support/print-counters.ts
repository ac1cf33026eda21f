import assert from 'node:assert/strict';
import { statistics, statisticsSync } from '../../src/api/statistics.js';
import { type Counter, countersByName } from '../../src/model/statistics.js';

/** Prints the counters of a /proc tree, or of the namespace that it runs in, as nstat does. */
const [procRoot] = process.argv.slice(2);
const options = procRoot === undefined ? {} : { procRoot };
const pairs = (rows: readonly Counter[]) =>
  [...countersByName(rows)].map(([name, value]) => `"${name}":${value}`).join();

const { rows, gaps } = statisticsSync(options);
assert.deepEqual(gaps, []);
if (procRoot !== undefined) assert.deepEqual((await statistics(options)).rows, rows);
process.stdout.write(`{"kernel":{${pairs(rows)}}}`);
