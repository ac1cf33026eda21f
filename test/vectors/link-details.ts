import type { LinkDetails } from '../../src/model/link-details.js';
import { nest } from './nest.js';

const mac = (last: number) => [2, 0, 0, 0, 0, last];

/**
 * Values of IFLA_INFO_DATA of a little-endian machine, made after the headers: of kinds that the
 * kernel at hand did not have, and of what its ip does not show.
 */
export const LINK_DETAILS: readonly [string, Uint8Array, LinkDetails][] = [
  [
    'vlan',
    nest(
      [5, [0x88, 0xa8]],
      [1, [9, 0]],
      [2, [0x15, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]],
      [4, nest([1, [1, 0, 0, 0, 2, 0, 0, 0]])],
      [3, nest([1, [3, 0, 0, 0, 4, 0, 0, 0]])],
    ),
    {
      vlan: {
        etherType: 0x88a8,
        id: 9,
        flags: ['REORDER_HDR', 'LOOSE_BINDING', 'BRIDGE_BINDING'],
        ingressPriorities: [{ from: 1, to: 2 }],
        egressPriorities: [{ from: 3, to: 4 }],
      },
    },
  ],
  [
    'vxlan',
    nest([27, []], [28, [1]], [30, [1]], [31, [0]], [21, [1]], [24, []], [29, [7]]),
    {
      vxlan: {
        genericProtocol: true,
        hopLimitInherited: true,
        vniFilter: true,
        localBypass: false,
        remoteChecksumSent: true,
        remoteChecksumNoPartial: true,
        dontFragment: 'UNKNOWN(7)',
      },
    },
  ],
  [
    'macvtap',
    nest([1, [32, 0, 0, 0]], [9, [0xff, 0xff, 0xff, 0xff]]),
    { macvlan: { mode: 'UNKNOWN(32)', broadcastCutoff: -1 } },
  ],
  [
    'bridge',
    // Clock ticks of 10 ms, whatever the kernel's own.
    nest(
      [1, [0x90, 1, 0, 0]],
      [19, [5, 0, 0, 0, 0, 0, 0, 0]],
      [11, [0x80, 0, ...mac(1)]],
      [46, [5, 0, 0, 0, 7, 0, 0, 0]],
    ),
    {
      bridge: {
        forwardDelayMs: 4000,
        collectionTimerMs: 50,
        bridgeId: '8000.02:00:00:00:00:01',
        options: ['NO_LL_LEARN', 'MST_ENABLE'],
      },
    },
  ],
  [
    'bond',
    nest(
      [1, [4]],
      [2, [3, 0, 0, 0]],
      [3, [100, 0, 0, 0]],
      [8, nest([0, [192, 0, 2, 1]], [1, [192, 0, 2, 2]])],
      [31, nest([0, [...new Uint8Array(15), 1]])],
      [23, nest([1, [1, 0]], [2, [2, 0]], [3, [9, 0]], [4, [8, 0]], [5, mac(7)])],
      [24, [0xff, 0xff]],
      [26, mac(8)],
      [29, [1]],
    ),
    {
      bond: {
        mode: '802.3ad',
        activePortIndex: 3,
        monitorMs: 100,
        arpTargets: ['192.0.2.1', '192.0.2.2'],
        ndpTargets: ['::1'],
        aggregator: {
          id: 1,
          ports: 2,
          actorKey: 9,
          partnerKey: 8,
          partnerAddress: '02:00:00:00:00:07',
        },
        systemPriority: 65_535,
        systemAddress: '02:00:00:00:00:08',
        lacpActive: true,
      },
    },
  ],
  ['dummy', nest([1, [1]]), {}],
];

/** The same of IFLA_INFO_SLAVE_DATA. */
export const PORT_DETAILS: readonly [string, Uint8Array, LinkDetails][] = [
  [
    'bond',
    nest(
      [1, [1]],
      [2, [2]],
      [3, [4, 0, 0, 0]],
      [4, mac(9)],
      [5, [2, 0]],
      [9, [0xfe, 0xff, 0xff, 0xff]],
    ),
    {
      bondPort: {
        state: 'backup',
        linkStatus: 'down',
        linkFailures: 4,
        permanentAddress: '02:00:00:00:00:09',
        queueId: 2,
        priority: -2,
      },
    },
  ],
  [
    'bridge',
    nest([1, [3]], [21, [7, 0, 0, 0, 0, 0, 0, 0]]),
    { bridgePort: { state: 'forwarding', messageAgeTimerMs: 70 } },
  ],
  ['team', nest([1, [1]]), {}],
];
