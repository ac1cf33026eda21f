import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DecodeError } from '../../../src/model/errors.js';
import {
  parseAx25CallsignLine,
  parseAx25RouteLine,
  parseAx25SocketLine,
} from '../../../src/wire/procnet/ax25.js';
import {
  parseNetromNeighbourLine,
  parseNetromNodeLine,
  parseNetromSocketLine,
} from '../../../src/wire/procnet/netrom.js';
import {
  parseRoseCircuitLine,
  parseRoseNeighbourLine,
  parseRoseNodeLine,
  parseRoseSocketLine,
} from '../../../src/wire/procnet/rose.js';
import * as legacy from '../../vectors/legacy.js';

/** A line of a file, counted from 0. */
function line(file: string, number: number): string {
  return file.split('\n')[number] ?? '';
}

const second = (left: number, period: number) => ({
  expiresMs: left * 1000,
  periodMs: period * 1000,
});
const minute = (left: number, period: number) => second(left * 60, period * 60);

suite('AX.25', () => {
  test('a connection by way of digipeaters', () => {
    assert.deepEqual(parseAx25SocketLine(line(legacy.PROC_NET_AX25, 1)), {
      family: 'ax25',
      interfaceName: 'ax0',
      localCallsign: 'N0CALL-7',
      remoteCallsign: 'W1AW-15',
      digipeaters: [
        { callsign: 'WIDE1-1', repeated: true },
        { callsign: 'WIDE2-2', repeated: false },
      ],
      digipeating: false,
      state: 'ESTABLISHED',
      sendState: 5,
      receiveState: 3,
      acknowledgeState: 4,
      t1: second(7, 10),
      t2: second(0, 3),
      t3: second(294, 300),
      idle: minute(19, 20),
      retries: 2,
      maxRetries: 10,
      roundTripMs: 5000,
      window: 7,
      packetBytes: 256,
      sendQueue: 1840,
      receiveQueue: 512,
      inode: 4712,
    });
  });

  test('one of no user, one without an interface, one that passes by', () => {
    const own = parseAx25SocketLine(line(legacy.PROC_NET_AX25, 2));
    assert.equal(own.sendQueue, undefined);
    assert.equal(own.inode, undefined);
    const bare = parseAx25SocketLine(line(legacy.PROC_NET_AX25, 3));
    assert.equal(bare.interfaceName, undefined);
    assert.equal(bare.localCallsign, undefined);
    assert.equal(bare.receiveQueue, 0);
    const passing = parseAx25SocketLine(line(legacy.PROC_NET_AX25, 4));
    assert.equal(passing.digipeating, true);
    assert.equal(passing.localCallsign, 'DL1BKE-0');
  });

  test('a callsign of control characters, as a hostile station can send it', () => {
    const text = line(legacy.PROC_NET_AX25, 1).replace('W1AW-15', '\x1b\t\r\x07A-3');
    const { remoteCallsign, digipeaters } = parseAx25SocketLine(text);
    assert.equal(remoteCallsign, '\x1b\t\r\x07A-3');
    assert.equal(digipeaters.length, 2);
  });

  test('routes and the callsigns of users', () => {
    const route = { family: 'ax25', kind: 'route' };
    const routes = [1, 2, 3, 4].map((at) =>
      parseAx25RouteLine(line(legacy.PROC_NET_AX25_ROUTE, at)),
    );
    assert.deepEqual(routes, [
      {
        ...route,
        destination: 'W1AW-15',
        interfaceName: 'ax0',
        ipMode: 'virtual-circuit',
        digipeaters: ['WIDE1-1', 'WIDE2-2'],
      },
      {
        ...route,
        destination: 'G4KLX-10',
        interfaceName: 'bpq0',
        ipMode: 'datagram',
        digipeaters: [],
      },
      { ...route, interfaceName: 'ax0', digipeaters: [] },
      { ...route, destination: 'ABCDEF-12', digipeaters: ['N0CALL-7'] },
    ]);
    assert.deepEqual(parseAx25CallsignLine(line(legacy.PROC_NET_AX25_CALLS, 1)), {
      family: 'ax25',
      uid: 1000,
      callsign: 'N0CALL-7',
    });
  });
});

suite('NET/ROM', () => {
  test('a circuit', () => {
    assert.deepEqual(parseNetromSocketLine(line(legacy.PROC_NET_NR, 2)), {
      family: 'netrom',
      interfaceName: 'nr0',
      userCallsign: 'N0CALL-7',
      localCallsign: 'N0CALL-5',
      remoteCallsign: 'W1AW-9',
      circuit: { index: 1, id: 0x5a },
      remoteCircuit: { index: 2, id: 0xff },
      state: 'ESTABLISHED',
      sendState: 130,
      receiveState: 127,
      acknowledgeState: 129,
      t1: second(113, 120),
      t2: second(5, 5),
      t4: second(0, 180),
      idle: minute(899, 900),
      retries: 1,
      maxRetries: 3,
      window: 4,
      sendQueue: 2360,
      receiveQueue: 1024,
      inode: 5812,
    });
    const { interfaceName, localCallsign, inode } = parseNetromSocketLine(
      line(legacy.PROC_NET_NR, 3),
    );
    assert.deepEqual([interfaceName, localCallsign, inode], [undefined, undefined, undefined]);
  });

  test('a node whose ways have all failed, and one with any name', () => {
    const node = parseNetromNodeLine(line(legacy.PROC_NET_NR_NODES, 1));
    assert.equal(node.selected, 0);
    assert.deepEqual(node.nextHops[1], { quality: 10, obsolescence: 5, neighbour: 2 });
    const failed = line(legacy.PROC_NET_NR_NODES, 2).replace('BOSTON   3', '\xff\n x\t  4 4');
    assert.throws(() => parseNetromNodeLine(failed), DecodeError);
    const named = line(legacy.PROC_NET_NR_NODES, 2).replace('BOSTON   3', '\xff \x1bxé   4');
    const { mnemonic, selected } = parseNetromNodeLine(named);
    assert.equal(mnemonic, '\udcff \x1bx\udce9');
    assert.equal(selected, undefined);
    assert.equal(parseNetromNodeLine(line(legacy.PROC_NET_NR_NODES, 3)).mnemonic, undefined);
  });

  test('a neighbour', () => {
    assert.deepEqual(parseNetromNeighbourLine(line(legacy.PROC_NET_NR_NEIGH, 2)), {
      family: 'netrom',
      number: 2,
      callsign: 'W1AW-15',
      interfaceName: 'ax0',
      quality: 203,
      locked: true,
      routeCount: 2,
      failures: 1,
      digipeaters: ['WIDE1-1', 'WIDE2-2'],
    });
  });
});

suite('ROSE', () => {
  test('calls', () => {
    assert.deepEqual(parseRoseSocketLine(line(legacy.PROC_NET_ROSE, 2)), {
      family: 'rose',
      interfaceName: 'rose0',
      localAddress: '2080175524',
      localCallsign: 'N0CALL-7',
      remoteAddress: '2080175519',
      remoteCallsign: 'F6BVP-15',
      channel: 0x1f,
      neighbour: 2,
      state: 'DATA_TRANSFER',
      sendState: 2,
      receiveState: 1,
      acknowledgeState: 2,
      expiresMs: 0,
      t1Ms: 200_000,
      t2Ms: 180_000,
      t3Ms: 180_000,
      holdBackMs: 5000,
      idle: minute(14, 20),
      sendQueue: 1152,
      receiveQueue: 64,
      inode: 6912,
    });
    const listening = parseRoseSocketLine(line(legacy.PROC_NET_ROSE, 1));
    assert.deepEqual(
      [listening.localCallsign, listening.remoteAddress, listening.neighbour],
      [undefined, undefined, undefined],
    );
    const states = [1, 2].map((at) => parseRoseSocketLine(line(legacy.PROC_NET_ROSE_RARE, at)));
    assert.deepEqual(
      states.map(({ state }) => state),
      ['AWAITING_RESET_CONFIRMATION', 'ACCEPT_PENDING'],
    );
  });

  test('nodes, neighbours, and calls that pass through', () => {
    assert.deepEqual(parseRoseNodeLine(line(legacy.PROC_NET_ROSE_NODES, 3)), {
      family: 'rose',
      kind: 'route',
      destination: '2080000000',
      digits: 4,
      neighbours: [3, 2, 4],
    });
    assert.deepEqual(parseRoseNodeLine(line(legacy.PROC_NET_ROSE_NODES, 4)), {
      family: 'rose',
      kind: 'route',
      digits: 0,
      neighbours: [2],
    });
    assert.deepEqual(parseRoseNeighbourLine(line(legacy.PROC_NET_ROSE_NEIGH, 3)), {
      family: 'rose',
      number: 3,
      callsign: 'F3KT-11',
      interfaceName: 'ax0',
      routeCount: 2,
      circuitCount: 0,
      mode: 'DTE',
      restarted: false,
      t0ExpiresMs: 171_000,
      failureExpiresMs: 0,
      digipeaters: [],
    });
    const circuits = [1, 2].map((at) =>
      parseRoseCircuitLine(line(legacy.PROC_NET_ROSE_ROUTES, at)),
    );
    assert.deepEqual(circuits, [
      {
        family: 'rose',
        kind: 'circuit',
        source: { channel: 0xfff, address: '2080175524', callsign: 'N0CALL-7', neighbour: 2 },
        destination: { channel: 1, address: '2080175519', callsign: 'F6BVP-15', neighbour: 3 },
      },
      { family: 'rose', kind: 'circuit', source: { channel: 2, neighbour: 4 } },
    ]);
  });
});
