import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Family } from '../../../src/model/address.js';
import { AddressCache } from '../../../src/wire/address-cache.js';
import { Reader } from '../../../src/wire/reader.js';
import { readOwnerModule } from '../../../src/wire/windows/owner-module.js';
import { Pointed } from '../../../src/wire/windows/pointed.js';
import { readProcessEntries } from '../../../src/wire/windows/process-entry.js';
import { readServices } from '../../../src/wire/windows/services.js';
import { readTcpTable, type TcpTableForm } from '../../../src/wire/windows/tcp-table.js';
import { readUdpTable, type UdpTableForm } from '../../../src/wire/windows/udp-table.js';
import * as sockets from '../../vectors/windows-sockets.js';

const NEW_YEAR_2021_MS = Date.UTC(2021, 0, 1);
const reader = (bytes: Uint8Array) => new Reader(bytes, 'LE', 'a test');
const tcp = (bytes: Uint8Array, form: TcpTableForm, family: Family) =>
  [...readTcpTable(reader(bytes), form, family, new AddressCache())].map(bare);
const udp = (bytes: Uint8Array, form: UdpTableForm, family: Family) =>
  [...readUdpTable(reader(bytes), form, family, new AddressCache())].map(bare);

/** Without the bytes themselves. */
function bare<Row extends { row: Uint8Array; moduleInfo?: Uint8Array }>(row: Row) {
  const { row: bytes, moduleInfo, ...rest } = row;
  return { ...rest, bytes: bytes.length, tag: moduleInfo?.[0] };
}

describe('tables of TCP', () => {
  test('with modules', () => {
    const none = { localScopeId: 0, remoteScopeId: 0, bytes: 160 };
    assert.deepEqual(tcp(sockets.TCP_OWNER_MODULE, 'OWNER_MODULE', 'IPv4'), [
      {
        ...{ state: 2, localAddress: '0.0.0.0', localPort: 4000 },
        ...{ remoteAddress: '0.0.0.0', remotePort: 0, owningPid: 0, ...none, tag: 0 },
      },
      {
        ...{ state: 5, localAddress: '127.0.0.1', localPort: 37_669 },
        ...{ remoteAddress: '127.0.0.1', remotePort: 4000, owningPid: 32, ...none, tag: 0 },
      },
      {
        ...{ state: 11, localAddress: '192.168.0.2', localPort: 50_004 },
        ...{ remoteAddress: '93.184.216.34', remotePort: 443, owningPid: 0, ...none },
        ...{ tag: 0x4d, createdAtMs: NEW_YEAR_2021_MS },
      },
    ]);
    const [listener, connection] = tcp(sockets.TCP6_OWNER_MODULE, 'OWNER_MODULE', 'IPv6');
    assert.equal(listener?.localAddress, '::1');
    assert.equal(listener?.state, 2);
    assert.deepEqual(connection, {
      ...{ state: 8, localAddress: 'fe80::1', localPort: 50_005, localScopeId: 12 },
      ...{ remoteAddress: 'fe80::2', remotePort: 443, remoteScopeId: 12, owningPid: 1204 },
      ...{ bytes: 192, tag: 0x4d, createdAtMs: NEW_YEAR_2021_MS },
    });
  });

  test('without modules, and of bound ports', () => {
    const pids = tcp(sockets.TCP_OWNER_PID, 'OWNER_PID', 'IPv4').map((row) => row.owningPid);
    assert.deepEqual(pids, [1204, 32]);
    assert.equal(tcp(sockets.TCP6_OWNER_PID, 'OWNER_PID', 'IPv6')[0]?.localPort, 4001);
    const [bound] = tcp(sockets.TCP_ROW2, 'ROW2', 'IPv4');
    assert.deepEqual([bound?.state, bound?.localPort, bound?.offloadState], [100, 49_153, 0]);
    const [bound6] = tcp(sockets.TCP6_ROW2, 'ROW2', 'IPv6');
    assert.deepEqual([bound6?.state, bound6?.localPort, bound6?.owningPid], [100, 49_154, 1204]);
  });

  test('that are shorter than they say', () => {
    const cut = sockets.TCP_OWNER_MODULE.subarray(0, -1);
    assert.throws(() => tcp(cut, 'OWNER_MODULE', 'IPv4'), { code: 'DECODE' });
    const lying = sockets.TCP_OWNER_PID.slice();
    lying[3] = 0xff;
    assert.throws(() => tcp(lying, 'OWNER_PID', 'IPv4'), { code: 'DECODE' });
  });
});

test('tables of UDP', () => {
  const [first, second] = udp(sockets.UDP_OWNER_MODULE, 'OWNER_MODULE', 'IPv4');
  assert.deepEqual([first?.localPort, first?.owningPid, first?.createdAtMs], [4002, 32, undefined]);
  assert.deepEqual(second, {
    ...{ localAddress: '192.168.0.2', localPort: 137, localScopeId: 0, owningPid: 4 },
    ...{ createdAtMs: NEW_YEAR_2021_MS, bytes: 160, tag: 0x4d },
  });
  const [third] = udp(sockets.UDP6_OWNER_MODULE, 'OWNER_MODULE', 'IPv6');
  assert.deepEqual([third?.localAddress, third?.localScopeId], ['fe80::1', 12]);
  assert.equal(third?.createdAtMs, NEW_YEAR_2021_MS);
  assert.equal(udp(sockets.UDP_OWNER_PID, 'OWNER_PID', 'IPv4')[0]?.owningPid, 32);
  assert.equal(udp(sockets.UDP6_OWNER_PID, 'OWNER_PID', 'IPv6')[0]?.localPort, 4003);
});

test('modules, services and processes', () => {
  const pointed = Pointed.from('a test', sockets.OWNER_MODULE);
  assert.deepEqual(readOwnerModule(pointed), { name: 'Dhcp', path: 'a.dll' });
  assert.deepEqual(
    [...readServices(reader(sockets.SERVICES))],
    [{ name: 'Dhc', displayName: '', pid: 1204 }],
  );
  assert.deepEqual(
    [...readProcessEntries(reader(sockets.PROCESSES))],
    [{ pid: 32, parentPid: 16, name: 'node.exe' }],
  );
});

test('services that all point to one long text have no more of it than a name can have', () => {
  const [rows, rowBytes, base] = [100, 56, 0x1_0000n];
  const part = Buffer.alloc(65_536, 'A\0');
  for (let at = 0; at < rows * rowBytes; at += rowBytes) {
    part.writeBigUInt64LE(base + BigInt(rows * rowBytes), at);
    part.writeBigUInt64LE(base + BigInt(part.length - 4), at + 8);
    part.writeUInt32LE(7, at + 44);
  }
  const head = Buffer.alloc(16);
  head.writeBigUInt64LE(base);
  head.writeUInt32LE(rows, 8);
  head.writeUInt32LE(part.length, 12);
  const services = [...readServices(reader(Buffer.concat([head, part])))];
  const service = { name: 'A'.repeat(256), displayName: 'AA', pid: 7 };
  assert.deepEqual(services, new Array(rows).fill(service));
});
