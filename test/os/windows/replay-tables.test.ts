import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupsSync } from '../../../src/api/groups.js';
import { interfacesSync } from '../../../src/api/interfaces.js';
import { neighboursSync } from '../../../src/api/neighbours.js';
import { routesSync } from '../../../src/api/routes.js';
import { statisticsSync } from '../../../src/api/statistics.js';
import { mibOf } from '../../../src/model/mib.js';
import { jsonWriter } from '../../../src/render/json.js';
import { WINE_CAPTURE } from '../../support/fixtures.js';
import { runHere } from '../../support/run-here.js';
import { validatorOf } from '../../support/schema.js';

const replay = WINE_CAPTURE;
const NO_METRICS = ['IPv4', 'IPv6'].map(
  (family) => `netstat: ${family} metrics of interfaces: ERROR_NOT_SUPPORTED\n`,
);

/** Of a network with nothing in it but lo, over which the sockets of the capture had spoken. */
describe('tables of a capture of Windows, wherever it is read', () => {
  test('have what that system told', () => {
    const { rows, sources } = interfacesSync({ replay });
    assert.deepEqual(sources, { interfaces: ['iphlpapi'] });
    const [lo] = rows;
    assert.deepEqual(
      lo?.addresses.map(({ address, scopeName }) => [address, scopeName]),
      [
        ['127.0.0.1', 'host'],
        ['::1', 'host'],
      ],
    );
    assert.equal(lo?.statistics?.rxPackets, lo?.statistics?.txPackets);
    assert.deepEqual(routesSync({ replay }).rows, []);
    assert.deepEqual(
      neighboursSync({ replay }).rows.map(({ interfaceName }) => interfaceName),
      ['lo', 'lo'],
    );
    const { tcp, udp } = mibOf(statisticsSync({ replay }).rows, 'IPv4');
    assert.deepEqual([tcp.maxConn, udp.inErrors], [-1, 0n]);
    assert.ok((tcp.activeOpens ?? 0n) > 0n);
    assert.throws(() => groupsSync({ replay }), { code: 'ERROR_PROC_NOT_FOUND' });
  });

  test('are valid by the JSON Schema', () => {
    const valid = validatorOf('line');
    for (const read of [interfacesSync, neighboursSync, statisticsSync]) {
      const lines = jsonWriter('lines').rows(read({ replay }).rows);
      for (const line of lines.trimEnd().split('\n')) {
        assert.ok(valid(JSON.parse(line)), line + JSON.stringify(valid.errors));
      }
    }
  });

  test('are shown in the form of Linux, with a dash for what Windows does not tell', async () => {
    const show = (option: string) =>
      runHere(['--dialect', 'linux', option, '--replay', WINE_CAPTURE]);
    const { stdout, stderr } = await show('-i');
    assert.match(stdout, /\nlo {14}65536 +(\d+) {6}0 {6}0 - +\1 {6}0 {6}0 {6}- LRU\n$/);
    assert.equal(stderr, NO_METRICS.join(''));
    const routes = await show('-rn');
    assert.match(routes.stdout, /^Kernel IP routing table\nDestination .* Iface\n$/);
    assert.equal(routes.stderr, NO_METRICS[0]);
  });
});
