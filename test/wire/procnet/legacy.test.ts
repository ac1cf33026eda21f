import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  parseAarpLine,
  parseAtalkInterfaceLine,
  parseAtalkRouteLine,
  parseAtalkSocketLine,
} from '../../../src/wire/procnet/atalk.js';
import {
  parseIpxInterfaceLine,
  parseIpxRouteLine,
  parseIpxSocketLine,
} from '../../../src/wire/procnet/ipx.js';
import {
  parseX25ForwardLine,
  parseX25RouteLine,
  parseX25SocketLine,
} from '../../../src/wire/procnet/x25.js';
import * as legacy from '../../vectors/legacy.js';

/** A line of a file, counted from 0. */
function line(file: string, number: number): string {
  return file.split('\n')[number] ?? '';
}

suite('X.25', () => {
  test('calls, with addresses longer than their column', () => {
    assert.deepEqual(parseX25SocketLine(line(legacy.PROC_NET_X25_SOCKET_LONG, 1)), {
      family: 'x25',
      interfaceName: 'hdlc10',
      localAddress: '311098765432109',
      remoteAddress: '208017551234567',
      channel: 0xa0e,
      state: 'DATA_TRANSFER',
      sendState: 7,
      receiveState: 7,
      acknowledgeState: 7,
      expiresMs: 0,
      t2Ms: 3000,
      t21Ms: 200_000,
      t22Ms: 180_000,
      t23Ms: 180_000,
      sendQueue: 0,
      receiveQueue: 0,
      inode: 8213,
    });
    const listening = parseX25SocketLine(line(legacy.PROC_NET_X25_SOCKET, 1));
    assert.deepEqual([listening.remoteAddress, listening.interfaceName], [undefined, undefined]);
  });

  test('routes and calls that pass through', () => {
    const route = { family: 'x25', kind: 'route' };
    const routes = [1, 3, 4].map((at) => parseX25RouteLine(line(legacy.PROC_NET_X25_ROUTE, at)));
    assert.deepEqual(routes, [
      { ...route, destination: '208000000000000', digits: 4, interfaceName: 'hdlc0' },
      { ...route, destination: '000000000000000', digits: 0, interfaceName: 'x25tap0' },
      { ...route, destination: '311000000000000', digits: 3 },
    ]);
    assert.deepEqual(parseX25ForwardLine(line(legacy.PROC_NET_X25_FORWARD, 2)), {
      family: 'x25',
      kind: 'circuit',
      channel: 4095,
      interfaceNames: ['x25tap0', 'lapb0'],
    });
  });
});

suite('IPX', () => {
  test('sockets of both kinds of kernel', () => {
    assert.deepEqual(parseIpxSocketLine(line(legacy.PROC_NET_IPX_SOCKET, 2)), {
      family: 'ipx',
      localAddress: '0000ABCD',
      localSocket: 0x4004,
      remoteAddress: '00C0FFEE:00001B2C3D4E',
      remoteSocket: 0x451,
      sendQueue: 0x900,
      receiveQueue: 0x40,
      state: 'ESTABLISHED',
      uid: 1000,
    });
    assert.deepEqual(parseIpxSocketLine(line(legacy.PROC_NET_IPX_SOCKET_INTERN, 1)), {
      family: 'ipx',
      localAddress: '0000ABCD:000000000001',
      localSocket: 0x4003,
      sendQueue: 0,
      receiveQueue: 0,
      state: 'CLOSED',
      uid: 0,
    });
  });

  test('routes and addresses', () => {
    assert.deepEqual(parseIpxRouteLine(line(legacy.PROC_NET_IPX_ROUTE, 1)), {
      family: 'ipx',
      kind: 'route',
      destination: '00C0FFEE',
      routerNetwork: '0000ABCD',
      routerNode: '00001B2C3D4E',
    });
    assert.deepEqual(parseIpxRouteLine(line(legacy.PROC_NET_IPX_ROUTE, 2)), {
      family: 'ipx',
      kind: 'route',
      destination: '0000ABCD',
    });
    const addresses = [2, 3].map((at) =>
      parseIpxInterfaceLine(line(legacy.PROC_NET_IPX_INTERFACE, at)),
    );
    assert.deepEqual(addresses, [
      {
        family: 'ipx',
        network: '00000001',
        node: '000000000001',
        primary: false,
        frameType: 'None',
      },
      {
        family: 'ipx',
        network: '00C0FFEE',
        node: '0200C0A80002',
        primary: false,
        interfaceName: 'enx0123456789ab',
        frameType: '802.2',
      },
    ]);
  });
});

suite('AppleTalk', () => {
  test('sockets', () => {
    assert.deepEqual(parseAtalkSocketLine(line(legacy.PROC_NET_ATALK_SOCKET, 2)), {
      family: 'ddp',
      type: 'raw',
      localAddress: 'FF00:7B',
      localSocket: 0xfd,
      remoteAddress: 'FF12:80',
      remoteSocket: 6,
      sendQueue: 0x240,
      receiveQueue: 0x300,
      state: 'ESTABLISHED',
      uid: 1000,
    });
  });

  test('routes, addresses and neighbours', () => {
    assert.deepEqual(parseAtalkRouteLine(line(legacy.PROC_NET_ATALK_ROUTE, 1)), {
      family: 'ddp',
      kind: 'route',
      gateway: 'FF00:01',
      rtfFlags: ['UP', 'GATEWAY'],
      interfaceName: 'eth0',
    });
    assert.equal(parseAtalkRouteLine(line(legacy.PROC_NET_ATALK_ROUTE, 6)).destination, 'FF00:7B');
    assert.deepEqual(parseAtalkInterfaceLine(line(legacy.PROC_NET_ATALK_INTERFACE, 3)), {
      family: 'ddp',
      interfaceName: 'enx0123456789ab',
      address: '0012:34',
      firstNetwork: 0x10,
      lastNetwork: 0x20,
      flags: ['PROBE', 'PROBE_FAIL'],
    });
    const neighbours = [1, 2, 3].map((at) => parseAarpLine(line(legacy.PROC_NET_ATALK_ARP, at)));
    assert.deepEqual(neighbours, [
      {
        family: 'ddp',
        address: 'FF00:80',
        interfaceName: 'eth0',
        hardwareAddress: '02:00:c0:a8:00:01',
        state: 'resolved',
        expiresMs: 271_480,
      },
      {
        family: 'ddp',
        address: 'FF00:81',
        interfaceName: 'enx0123456789ab',
        hardwareAddress: '00:00:00:00:00:00',
        state: 'unresolved',
        expiresMs: -1400,
        lastSentMs: 100,
        retries: 3,
      },
      {
        family: 'ddp',
        address: '0012:01',
        hardwareAddress: '02:00:c0:a8:00:02',
        state: 'proxy',
        expiresMs: 0,
      },
    ]);
  });
});
