import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceOf } from '../../../src/api/table.js';
import { windows } from '../../../src/os/windows/backend.js';
import type { WindowsPort } from '../../../src/os/windows/port.js';
import { readTable } from '../../support/fake-port.js';
import { fakeWindows } from '../../support/fake-windows.js';
import * as vectors from '../../vectors/windows-tables.js';

const ERROR_FILE_NOT_FOUND = 2;

test('tables that are shown together ask once for what they share', () => {
  const system = fakeWindows({
    GetIfTable2: vectors.IF_TABLE_FULL,
    'GetIpInterfaceTable IPv6': vectors.IPINTERFACE_TABLE,
    'GetIpForwardTable2 IPv6': vectors.FORWARD_TABLE6,
    'persistent routes IPv4': ERROR_FILE_NOT_FOUND,
    'persistent routes IPv6': ERROR_FILE_NOT_FOUND,
  });
  const asked: string[] = [];
  const port: WindowsPort = {
    ask(question) {
      asked.push(question.name);
      return system.ask(question);
    },
  };
  const backend = windows(port, 'auto');
  const routes = sourceOf(backend, 'routes');
  const { rows } = readTable(routes({ families: ['IPv6'] }));
  assert.equal(rows[0]?.nextHops[0]?.interfaceName, 'Ethernet 2');
  const interfaces = readTable(sourceOf(backend, 'interfaces')({}));
  assert.ok(interfaces.rows.length > 0);
  for (const family of ['IPv4', 'IPv6'] as const) {
    readTable(routes({ families: [family], persistent: true }));
  }
  const timesOf = (name: string) => asked.filter((each) => each === name).length;
  assert.deepEqual(['GetIfTable2', 'GetIpInterfaceTable IPv6'].map(timesOf), [1, 1]);
  // What failed is asked again.
  assert.equal(timesOf('GetIpInterfaceTable IPv4'), 1);
  readTable(sourceOf(backend, 'interfaces')({}));
  assert.deepEqual(['GetIfTable2', 'GetIpInterfaceTable IPv4'].map(timesOf), [1, 2]);
});
