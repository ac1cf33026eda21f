import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import { Reader } from '../../../src/wire/reader.js';
import {
  parsePersistentRoute,
  readPersistentRoute6,
} from '../../../src/wire/windows/persistent-route.js';
import { readRegistryValues } from '../../../src/wire/windows/registry-values.js';
import { readStaticGateways } from '../../../src/wire/windows/static-gateways.js';
import {
  GATEWAYS,
  PERSISTENT6_DATA,
  PERSISTENT6_NAME,
  registryValues,
} from '../../vectors/windows-tables.js';

describe('a persistent route', () => {
  test('with a metric and without', () => {
    assert.deepEqual(parsePersistentRoute('10.0.0.0,255.0.0.0,192.0.2.1,1'), {
      destination: '10.0.0.0',
      prefixLength: 8,
      gateway: '192.0.2.1',
      metric: 1,
    });
    assert.deepEqual(parsePersistentRoute('0.0.0.0,0.0.0.0,192.0.2.1,-1'), {
      destination: '0.0.0.0',
      prefixLength: 0,
      gateway: '192.0.2.1',
    });
  });

  test('what is none', () => {
    for (const name of [
      '',
      '10.0.0.0,255.0.0.0,192.0.2.1',
      '10.0.0.0,255.0.255.0,192.0.2.1,1',
      '10.0.0.256,255.0.0.0,192.0.2.1,1',
      '10.0.0.0,255.0.0.0,192.0.2.1,1,',
      '1.1.1.1.1.1,255.0.0.0,192.0.2.1,1',
      '10.0.0.0,255.0.0.0,192.0.2.1,4294967296',
    ]) {
      assert.equal(parsePersistentRoute(name), undefined, name);
    }
  });

  test('of IPv6', () => {
    const route = readPersistentRoute6({ name: PERSISTENT6_NAME, data: PERSISTENT6_DATA });
    assert.deepEqual(route, {
      destination: '2001:db8:7::',
      prefixLength: 48,
      gateway: 'fe80::1',
      interfaceLuid: 0x6_0000_0000_8000n,
    });
    const data = Uint8Array.from(PERSISTENT6_DATA).fill(0, 12, 16);
    assert.equal(readPersistentRoute6({ name: PERSISTENT6_NAME, data })?.metric, 0);
    assert.equal(readPersistentRoute6({ name: PERSISTENT6_NAME.slice(2), data }), undefined);
    assert.equal(readPersistentRoute6({ name: 'x'.repeat(144), data }), undefined);
    // 4 bytes and the address are before the length of the prefix.
    const long = `${PERSISTENT6_NAME.slice(0, 40)}81${PERSISTENT6_NAME.slice(42)}`;
    assert.equal(readPersistentRoute6({ name: long, data }), undefined);
    const short = { name: PERSISTENT6_NAME, data: data.subarray(0, 15) };
    assert.throws(() => readPersistentRoute6(short), DecodeError);
  });
});

describe('gateways in the settings of an interface', () => {
  const read = (bytes: Uint8Array) =>
    readStaticGateways(readRegistryValues(new Reader(bytes, 'LE', 'a test')));
  const everywhere = { destination: '0.0.0.0', prefixLength: 0 };

  test('with metrics of their own and without', () => {
    assert.deepEqual(read(GATEWAYS), [
      { ...everywhere, gateway: '192.0.2.1' },
      { ...everywhere, gateway: '192.0.2.2', metric: 7 },
    ]);
  });

  test('do not count where DHCP is asked, nor what is none', () => {
    const text = Buffer.from('0.0.0.0\0here\x00192.0.2.1\0\0', 'utf16le');
    assert.deepEqual(read(registryValues([['DefaultGateway', text]])), [
      { ...everywhere, gateway: '192.0.2.1' },
    ]);
    const asked = ['EnableDHCP', Uint8Array.of(1, 0, 0, 0)] as const;
    assert.deepEqual(read(registryValues([asked, ['DefaultGateway', text]])), []);
    assert.deepEqual(read(new Uint8Array(0)), []);
  });
});

test('values of the registry', () => {
  const read = (bytes: Uint8Array) => readRegistryValues(new Reader(bytes, 'LE', 'a test'));
  const bytes = registryValues([
    ['one', Uint8Array.of(1, 2)],
    ['', new Uint8Array(0)],
  ]);
  assert.deepEqual(
    read(bytes).map(({ name, data }) => [name, [...data]]),
    [
      ['one', [1, 2]],
      ['', []],
    ],
  );
  assert.deepEqual(read(new Uint8Array(0)), []);
  assert.throws(() => read(bytes.subarray(0, -1)), DecodeError);
});
