import { parseAddress } from '../../src/model/address.js';
import type { Encapsulation } from '../../src/model/encapsulation.js';
import { nest } from './nest.js';

/**
 * Values of RTA_ENCAP of a little-endian machine, made after the headers, with the number of their
 * kind: kernels that have all of these are rare. What 6.18 has of them, routes are compared with ip.
 */
export const ENCAPSULATIONS: readonly [number, Uint8Array, Encapsulation][] = [
  [
    1,
    // Labels 100 and 200, the second the last of the stack; a hop limit.
    nest([1, [0, 6, 0x40, 0, 0, 0x0c, 0x81, 0]], [2, [7]]),
    { kind: 'mpls', labels: [100, 200], ttl: 7 },
  ],
  [
    2,
    nest(
      [1, [0, 0, 0, 0, 0, 0, 1, 0]],
      [2, [192, 0, 2, 2]],
      [3, [192, 0, 2, 1]],
      [4, [64]],
      [5, [8]],
      [6, [0, 0x0d]],
      // Two options of GENEVE, each of class, type and data.
      [
        8,
        nest([1, nest([1, [0, 1]], [2, [2]], [3, [1, 2, 3, 4]], [1, [0, 5]], [2, [6]], [3, []])]),
      ],
    ),
    {
      kind: 'ip',
      id: 256n,
      destination: '192.0.2.2',
      source: '192.0.2.1',
      hopLimit: 64,
      trafficClass: 8,
      flags: ['CSUM', 'KEY', 'SEQ'],
      geneve: [
        { class: 1, type: 2, data: '01020304' },
        { class: 5, type: 6, data: '' },
      ],
    },
  ],
  [
    4,
    nest(
      [2, ip6('2001:db8::2')],
      [8, nest([2, nest([1, [44, 1, 0, 0]])], [3, nest([1, [1]], [2, [0, 0, 0, 9]])])],
    ),
    {
      kind: 'ip6',
      destination: '2001:db8::2',
      vxlanPolicy: 300,
      erspan: { version: 1, index: 9 },
    },
  ],
  [
    3,
    nest([1, [0x20, 1, 0x0d, 0xb8, 0, 0, 0, 1]], [7, [2]], [8, [32]], [9, [1]]),
    { kind: 'ila', locator: '2001:db8:0:1', checksumMode: 2, identifierType: 32, hookType: 1 },
  ],
  [
    5,
    // Mode encap; two segments and a signature of 40 bytes, with key 7.
    nest([
      1,
      [
        1,
        0,
        0,
        0,
        0,
        9,
        4,
        1,
        1,
        8,
        0,
        0,
        ...ip6('::2'),
        ...ip6('::1'),
        5,
        38,
        0,
        0,
        0,
        0,
        0,
        7,
        ...new Uint8Array(32),
      ],
    ]),
    { kind: 'seg6', mode: 'encap', segments: ['::1', '::2'], hmacKeyId: 7 },
  ],
  [
    6,
    nest([1, nest([2, text('in')])], [2, nest([2, text('out')])], [3, nest([2, text('xmit')])]),
    { kind: 'bpf', input: 'in', output: 'out', transmit: 'xmit' },
  ],
  [
    7,
    nest(
      [1, [15, 0, 0, 0]],
      [8, nest([1, [3, 0, 0, 0]], [2, text('prog')])],
      [6, [2, 0, 0, 0]],
      [9, [10, 0, 0, 0]],
    ),
    { kind: 'seg6local', action: 'End.BPF', program: 'prog', inputInterfaceIndex: 2, vrfTable: 10 },
  ],
  [
    8,
    nest([1, [0, 4, 3, 2, 0, 0, 0, 0, ...ip6('::2'), ...ip6('::1')]]),
    { kind: 'rpl', segments: ['::1', '::2'] },
  ],
  [
    9,
    nest(
      [1, [2]],
      [2, ip6('::2')],
      [3, [0, 1, 0x08, 0x83, 0x80, 0, 0, 0]],
      [4, [1, 0, 0, 0]],
      [5, [10, 0, 0, 0]],
      [6, ip6('::1')],
    ),
    {
      kind: 'ioam6',
      mode: 'encap',
      tunnelDestination: '::2',
      namespaceId: 1,
      traceBytes: 12,
      traceType: 0x800000,
      frequencyPackets: 1,
      frequencyOf: 10,
      tunnelSource: '::1',
    },
  ],
  [10, nest([1, [3, 0, 0, 0]], [2, [2, 0, 0, 0]]), { kind: 'xfrm', interfaceId: 3, linkIndex: 2 }],
  [99, nest([1, [1]]), { kind: 'UNKNOWN(99)' }],
];

function ip6(address: string): Uint8Array {
  return parseAddress(address) ?? new Uint8Array();
}

function text(name: string): Uint8Array {
  return Buffer.from(`${name}\0`);
}
