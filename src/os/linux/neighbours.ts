import { FAMILIES, type Family } from '../../model/address.js';
import type { Neighbour, NeighbourQuery } from '../../model/neighbours.js';
import type { ReadOptions } from '../../model/query.js';
import type { Batches, Gap } from '../../model/table.js';
import type { LinkName } from '../../wire/netlink/link.js';
import { readNeighbourMessage, writeNeighbourRequest } from '../../wire/netlink/neighbour.js';
import { RTM } from '../../wire/netlink/rtnetlink.js';
import { isArpHeading, parseArpLine } from '../../wire/procnet/arp.js';
import type { Source } from '../backend.js';
import { inParts } from '../parts.js';
import { AF } from './families.js';
import { interfaceNames } from './interface-names.js';
import { rowOfArpLine, rowOfNeighbour } from './neighbour-row.js';
import type { LinuxPort } from './port.js';
import { procRows } from './proc-rows.js';
import { dumpRows, type RtnetlinkDump } from './rtnetlink.js';
import { firstThatWorks } from './sources.js';

/** Neighbours from rtnetlink, or those of IPv4 from /proc/net/arp. */
export function neighbours(
  port: LinuxPort,
  source: ReadOptions['source'],
): Source<Neighbour, NeighbourQuery> {
  return (query) => {
    const families = [...new Set(query.families ?? FAMILIES)];
    return firstThatWorks('neighbours', source, {
      netlink: () => fromNetlink(port, families),
      proc: () => fromProc(port, families),
    });
  };
}

function* fromNetlink(port: LinuxPort, families: readonly Family[]): Batches<Neighbour> {
  const { links, gaps } = yield* interfaceNames(port);
  const parts = families.flatMap((family) =>
    [false, true].map((proxies) => {
      const dump = neighbourDump(port, family, proxies);
      return { what: dump.name, batches: () => rowsOf(port, dump, links) };
    }),
  );
  const outcome = yield* inParts('netlink', parts);
  return { ...outcome, gaps: [...gaps, ...outcome.gaps] };
}

/** Neighbours, or the addresses for which this system answers, which are a table of their own. */
export function neighbourDump(port: LinuxPort, family: Family, proxies: boolean): RtnetlinkDump {
  return {
    name: `neighbours ${family}${proxies ? ' proxied' : ''}`,
    type: RTM.GETNEIGH,
    answer: RTM.NEWNEIGH,
    payload: writeNeighbourRequest(AF[family], proxies, port.byteOrder),
    structure: 'ndmsg',
  };
}

function rowsOf(
  port: LinuxPort,
  dump: RtnetlinkDump,
  links: ReadonlyMap<number, LinkName>,
): Generator<Neighbour[], Gap[]> {
  return dumpRows(port, dump, (reader) => {
    const message = readNeighbourMessage(reader);
    return rowOfNeighbour(message, links.get(message.interfaceIndex), port.clockTicks);
  });
}

function* fromProc(port: LinuxPort, families: readonly Family[]): Batches<Neighbour> {
  const gaps: Gap[] = [];
  if (families.includes('IPv4')) {
    const arp = { what: 'neighbours IPv4', path: 'net/arp' };
    const rowOf = (line: string) =>
      line === '' || isArpHeading(line) ? undefined : rowOfArpLine(parseArpLine(line));
    gaps.push(...(yield* procRows(port, arp, rowOf)));
  }
  if (families.includes('IPv6')) {
    gaps.push({ what: 'neighbours IPv6, from /proc', code: 'UNSUPPORTED', count: 1 });
  }
  return { sources: ['proc'], gaps };
}
