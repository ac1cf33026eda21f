import type { Gap } from '../../model/table.js';
import { readLinkName, writeLinkRequest } from '../../wire/netlink/link.js';
import { RTM } from '../../wire/netlink/rtnetlink.js';
import { gapOf } from '../gaps.js';
import type { LinuxPort } from './port.js';
import { dumpWhole } from './rtnetlink.js';

export interface InterfaceNames {
  /** By index. */
  names: ReadonlyMap<number, string>;
  gaps: Gap[];
}

/** The names of all interfaces, by their numbers; none, and a gap, where they cannot be had. */
export function* interfaceNames(port: LinuxPort): Generator<never[], InterfaceNames> {
  const dump = {
    name: 'interface names',
    type: RTM.GETLINK,
    answer: RTM.NEWLINK,
    payload: writeLinkRequest(false, port.byteOrder),
    structure: 'ifinfomsg',
  };
  const names = new Map<number, string>();
  try {
    const { batches, gaps } = yield* dumpWhole(port, dump, readLinkName);
    for (const { index, name } of batches.flat()) names.set(index, name);
    return { names, gaps };
  } catch (error) {
    return { names, gaps: [gapOf(dump.name, error)] };
  }
}
