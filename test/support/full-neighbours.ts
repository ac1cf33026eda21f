import type { Neighbour } from '../../src/model/neighbours.js';
import type { Complete } from './full-infos.js';

export const FULL_NEIGHBOURS: Complete<Neighbour>[] = [
  {
    family: 'IPv6',
    address: 'fe80::2',
    interfaceIndex: 2,
    interfaceName: 'eth\udcff0',
    hardwareAddress: '02:00:00:00:00:02',
    hardwareType: 1,
    hardwareTypeName: 'ether',
    state: 'UNKNOWN(3)',
    flags: ['ROUTER', 'UNKNOWN(2048)'],
    type: 'unicast',
    probes: 0,
    cache: { confirmedMs: 60_360, usedMs: 360, updatedMs: 360, references: 1 },
    protocol: 186,
    protocolName: 'bgp',
  },
];
