import type { Gap } from '../../model/table.js';
import { type LinkName, readLinkName, writeLinkRequest } from '../../wire/netlink/link.js';
import { RTM } from '../../wire/netlink/rtnetlink.js';
import { gapOf } from '../gaps.js';
import type { LinuxPort } from './port.js';
import { dumpWhole } from './rtnetlink.js';

/** Interfaces by their numbers. */
export type Links = ReadonlyMap<number, LinkName>;

export interface InterfaceNames {
  links: Links;
  gaps: Gap[];
}

/** All interfaces by their numbers; none, and a gap, where they cannot be had. */
export function* interfaceNames(port: LinuxPort): Generator<never[], InterfaceNames> {
  const dump = {
    name: 'interface names',
    type: RTM.GETLINK,
    answer: RTM.NEWLINK,
    payload: writeLinkRequest(false, port.byteOrder),
    structure: 'ifinfomsg',
  };
  const links = new Map<number, LinkName>();
  try {
    const { batches, gaps } = yield* dumpWhole(port, dump, readLinkName);
    for (const link of batches.flat()) links.set(link.index, link);
    return { links, gaps };
  } catch (error) {
    return { links, gaps: [gapOf(dump.name, error)] };
  }
}
