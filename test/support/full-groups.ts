import type { Group } from '../../src/model/groups.js';
import type { Complete } from './full-infos.js';

export const FULL_GROUPS: Complete<Group>[] = [
  {
    family: 'link',
    interfaceIndex: 2,
    interfaceName: 'eth\udcff0',
    address: '33:33:00:00:00:01',
    references: 1,
    static: true,
    reportsMs: 240,
    lastReporter: false,
    querier: 'V3',
    flags: ['LOADED', 'UNKNOWN(32)'],
  },
];
