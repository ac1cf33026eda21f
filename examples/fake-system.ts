/** A function that takes the system as an argument, and its test. `node fake-system.js` */
import assert from 'node:assert/strict';
import { type Route, UnsupportedError } from 'sockeye';
import { fakeSystem, type System } from 'sockeye/testing';

async function defaultGateways(system: System): Promise<string[]> {
  const { rows } = await system.routes({ tables: [254] });
  const defaults = rows.filter(({ prefixLength }) => prefixLength === 0);
  return defaults.flatMap(({ nextHops }) => nextHops.flatMap(({ gateway = [] }) => gateway));
}

const nextHops = [{ interfaceName: 'eth0', gateway: '192.0.2.1' }];
const route: Route = { family: 'IPv4', destination: '0.0.0.0', prefixLength: 0, nextHops };
assert.deepEqual(await defaultGateways(fakeSystem({ routes: [route] })), ['192.0.2.1']);

const routeless = fakeSystem({ routes: new UnsupportedError('routes', 'fake', 'none here') });
await assert.rejects(defaultGateways(routeless), { code: 'UNSUPPORTED' });
