import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { neighboursSync } from '../../src/api/neighbours.js';
import { routesSync } from '../../src/api/routes.js';
import type { Route } from '../../src/model/routes.js';
import type { Gap, Table } from '../../src/model/table.js';
import { unavailable } from '../support/probe.js';
import { noWine, startWine, type Wine, windowsPath } from '../support/wine/wine.js';
import { PERSISTENT6_DATA, PERSISTENT6_NAME } from '../vectors/windows-tables.js';

const main = fileURLToPath(new URL('./kept-main.js', import.meta.url));

/** What Wine makes of the number of lo. */
const LOOPBACK = '{00000001-0000-0000-0000-4E6574446576}';

/** What kept-main.ts prints. */
interface Printed {
  tables: { routes: Table<Route>; persistent: Table<Route>; neighbours: Table<object> };
  groupsCode?: string;
  gaps: Gap[];
}

describe('routes that Windows keeps for its next start', () => {
  const reason = noWine();
  const folder = mkdtempSync(join(tmpdir(), 'sockeye-capture-'));
  const replay = join(folder, 'windows.ndjson');
  let wine: Wine;
  let printed: Printed;
  before(async () => {
    if (reason !== undefined) return;
    wine = await startWine();
    const four = 'Services\\Tcpip\\Parameters\\PersistentRoutes';
    await keep(four, '10.9.0.0,255.255.0.0,10.0.0.2,3', 'REG_SZ', '');
    const six = 'Control\\Nsi\\{eb004a01-9b1a-11d4-9123-0050047759bc}\\16';
    const data = Buffer.from(PERSISTENT6_DATA).toString('hex');
    await keep(six, PERSISTENT6_NAME, 'REG_BINARY', data);
    const settings = `Services\\Tcpip\\Parameters\\Interfaces\\${LOOPBACK}`;
    await keep(settings, 'DefaultGateway', 'REG_MULTI_SZ', '127.0.0.9');
    const { code, stdout, stderr } = await wine.node(main, [windowsPath(replay)]);
    assert.equal(code, 0, stderr.toString());
    printed = JSON.parse(stdout.toString());
  });
  after(async () => {
    await wine?.stop();
    rmSync(folder, { recursive: true });
  });

  async function keep(key: string, name: string, type: string, data: string): Promise<void> {
    const whole = `HKLM\\SYSTEM\\CurrentControlSet\\${key}`;
    const value = ['/v', name, '/t', type, '/d', data, '/f'];
    const { code, stderr } = await wine.run('reg', ['add', whole, ...value]);
    assert.equal(code, 0, stderr.toString());
  }

  test('are those of the registry', (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { rows, gaps } = printed.tables.persistent;
    assert.deepEqual(gaps, []);
    assert.deepEqual(rows, [
      {
        family: 'IPv4',
        destination: '10.9.0.0',
        prefixLength: 16,
        priority: 3,
        nextHops: [{ gateway: '10.0.0.2' }],
        persistent: true,
      },
      {
        family: 'IPv4',
        destination: '0.0.0.0',
        prefixLength: 0,
        nextHops: [{ interfaceIndex: 1, interfaceName: 'lo', gateway: '127.0.0.9' }],
        persistent: true,
      },
      {
        family: 'IPv6',
        destination: '2001:db8:7::',
        prefixLength: 48,
        nextHops: [{ gateway: 'fe80::1' }],
        persistent: true,
      },
    ]);
  });

  test('are in a capture, which says here what Windows said there', (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const replayed = {
      routes: routesSync({ replay }),
      persistent: routesSync({ replay, persistent: true }),
      neighbours: neighboursSync({ replay }),
    };
    assert.deepEqual(replayed, printed.tables);
    // Nobody misses what Linux alone has.
    assert.ok(printed.gaps.every(({ what }) => what !== 'cached routes'));
  });

  test('groups are refused by name, for Wine has no function for them', (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    assert.equal(printed.groupsCode, 'ERROR_PROC_NOT_FOUND');
  });
});
