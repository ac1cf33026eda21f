/**
 * Records the system into the file named and prints, as JSON, what it told of tables beside sockets,
 * routes for the next start too: to be run on Windows.
 */
import { capture } from '../../src/api/capture.js';
import { groups } from '../../src/api/groups.js';
import { neighboursSync } from '../../src/api/neighbours.js';
import { routes, routesSync } from '../../src/api/routes.js';
import { NetstatError } from '../../src/model/errors.js';

const [file = ''] = process.argv.slice(2);

const { gaps } = await capture(file);
const tables = {
  routes: await routes(),
  persistent: routesSync({ persistent: true }),
  neighbours: neighboursSync(),
};
const lack = await groups().catch((error: unknown) => error);
const groupsCode = lack instanceof NetstatError ? lack.code : undefined;
process.stdout.write(`${JSON.stringify({ tables, groupsCode, gaps })}\n`, () => process.exit());
