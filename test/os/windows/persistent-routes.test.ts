import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { routes } from '../../../src/os/windows/routes.js';
import { readTable } from '../../support/fake-port.js';
import { fakeWindows, type WindowsAnswers } from '../../support/fake-windows.js';
import * as vectors from '../../vectors/windows-tables.js';

const ERROR_FILE_NOT_FOUND = 2;
const GUID = '{5E3E6A4C-0D2B-4E3F-9A1B-7C6D5E4F3A2B}';
const ethernet = { interfaceIndex: 12, interfaceName: 'Ethernet 2' };
const lacks = (what: string, code: string) => ({ what, code, count: 1 });
const read = (answers: WindowsAnswers) =>
  readTable(routes(fakeWindows(answers))({ persistent: true }));

describe('routes of Windows', () => {
  test('that are kept for the next start', () => {
    const nothing = new Uint8Array(0);
    const { PERSISTENT6_NAME, PERSISTENT6_DATA, registryValues } = vectors;
    const { rows, gaps, sources } = read({
      GetIfTable2: vectors.IF_TABLE_FULL,
      'persistent routes IPv4': registryValues([
        ['10.0.0.0,255.0.0.0,192.0.2.1,5', nothing],
        ['no route', nothing],
        ['0.0.0.0,0.0.0.0,192.0.2.1,-1', nothing],
      ]),
      'persistent routes IPv6': registryValues([
        [PERSISTENT6_NAME, PERSISTENT6_DATA],
        [PERSISTENT6_NAME, nothing],
      ]),
      [`gateways of ${GUID}`]: vectors.GATEWAYS,
    });
    const nextHops = [{ gateway: '192.0.2.1' }];
    const common = { family: 'IPv4', nextHops, persistent: true } as const;
    assert.deepEqual(rows, [
      { ...common, destination: '10.0.0.0', prefixLength: 8, priority: 5 },
      { ...common, destination: '0.0.0.0', prefixLength: 0 },
      {
        ...common,
        destination: '0.0.0.0',
        prefixLength: 0,
        nextHops: [{ ...ethernet, gateway: '192.0.2.1' }],
      },
      {
        ...common,
        destination: '0.0.0.0',
        prefixLength: 0,
        priority: 7,
        nextHops: [{ ...ethernet, gateway: '192.0.2.2' }],
      },
      {
        family: 'IPv6',
        destination: '2001:db8:7::',
        prefixLength: 48,
        nextHops: [{ ...ethernet, gateway: 'fe80::1' }],
        persistent: true,
      },
    ]);
    assert.deepEqual(sources, ['registry']);
    assert.deepEqual(gaps, [
      lacks('persistent routes IPv4', 'DECODE'),
      lacks('persistent routes IPv6', 'DECODE'),
    ]);
  });

  test('of which nobody ever kept one', () => {
    const answers = {
      GetIfTable2: vectors.IF_TABLE_FULL,
      [`gateways of ${GUID}`]: ERROR_FILE_NOT_FOUND,
      'persistent routes IPv4': ERROR_FILE_NOT_FOUND,
      'persistent routes IPv6': ERROR_FILE_NOT_FOUND,
    };
    const { rows, gaps } = read(answers);
    assert.deepEqual([rows, gaps], [[], []]);
  });

  test('of which the registry may not be read', () => {
    const ERROR_ACCESS_DENIED = 5;
    const { rows, gaps } = read({
      GetIfTable2: vectors.IF_TABLE_FULL,
      'persistent routes IPv4': ERROR_ACCESS_DENIED,
      'persistent routes IPv6': ERROR_ACCESS_DENIED,
      [`gateways of ${GUID}`]: vectors.GATEWAYS,
    });
    assert.equal(rows.length, 2);
    assert.deepEqual(gaps, [
      lacks('persistent routes IPv4', 'ERROR_ACCESS_DENIED'),
      lacks('persistent routes IPv6', 'ERROR_ACCESS_DENIED'),
    ]);
  });
});
