import { FAMILIES } from '../../model/address.js';
import type { Group, GroupFlag, GroupQuery } from '../../model/groups.js';
import type { ReadOptions } from '../../model/query.js';
import type { Batches } from '../../model/table.js';
import { namesOfBits } from '../../wire/bits.js';
import { parseDevMcastLine } from '../../wire/procnet/dev-mcast.js';
import { IgmpLines, type IgmpMembership } from '../../wire/procnet/igmp.js';
import { type Igmp6Line, parseIgmp6Line } from '../../wire/procnet/igmp6.js';
import type { Source } from '../backend.js';
import { inParts } from '../parts.js';
import type { LinuxPort } from './port.js';
import { procRows } from './proc-rows.js';
import { firstThatWorks } from './sources.js';

/** MAF_*, by the number of the bit. include/net/if_inet6.h */
const FLAGS = [
  'TIMER_RUNNING',
  'LAST_REPORTER',
  'LOADED',
  'NOREPORT',
  'GSQUERY',
] as const satisfies readonly GroupFlag[];

const FILES = { link: 'dev_mcast', IPv4: 'igmp', IPv6: 'igmp6' } as const;

/**
 * Multicast memberships from /proc/net: what rtnetlink answers to RTM_GETMULTICAST has no reference
 * counts, and older kernels answer it of IPv6 alone.
 */
export function groups(port: LinuxPort, source: ReadOptions['source']): Source<Group, GroupQuery> {
  return ({ families = ['link', ...FAMILIES] }) =>
    firstThatWorks('groups', source, { proc: () => fromProc(port, [...new Set(families)]) });
}

function fromProc(port: LinuxPort, families: readonly Group['family'][]): Batches<Group> {
  const tickMs = 1000 / port.clockTicks;
  const parts = families.map((family) => {
    const part = { what: `groups ${family}`, path: `net/${FILES[family]}` };
    return { what: part.what, batches: () => procRows(port, part, parser(family)) };
  });
  return inParts('proc', parts);

  function parser(family: Group['family']): (line: string) => Group | undefined {
    if (family === 'IPv4') {
      const lines = new IgmpLines(port.byteOrder);
      return (line) => {
        const membership = lines.push(line);
        return membership && groupOfIgmp(membership, tickMs);
      };
    }
    const parse =
      family === 'link'
        ? groupOfLink
        : (text: string) => groupOfIgmp6(parseIgmp6Line(text), tickMs);
    return (line) => (line === '' ? undefined : parse(line));
  }
}

function groupOfLink(text: string): Group {
  const line = parseDevMcastLine(text);
  return {
    family: 'link',
    interfaceIndex: line.interfaceIndex,
    interfaceName: line.interfaceName,
    address: line.address,
    references: line.users,
    static: line.static,
  };
}

const QUERIERS = ['V1', 'V2', 'V3', 'NONE'] as const;

function groupOfIgmp(membership: IgmpMembership, tickMs: number): Group {
  const { querier, timer } = membership;
  return {
    family: 'IPv4',
    interfaceIndex: membership.interfaceIndex,
    interfaceName: membership.interfaceName,
    address: membership.address,
    references: membership.users,
    ...(timer !== undefined && { reportsMs: timer * tickMs }),
    lastReporter: membership.reporter,
    querier: QUERIERS.find((known) => known === querier) ?? `UNKNOWN(${querier})`,
  };
}

function groupOfIgmp6(line: Igmp6Line, tickMs: number): Group {
  const flags = namesOfBits(line.flags, FLAGS);
  return {
    family: 'IPv6',
    interfaceIndex: line.interfaceIndex,
    interfaceName: line.interfaceName,
    address: line.address,
    references: line.users,
    ...(flags.includes('TIMER_RUNNING') && { reportsMs: line.timer * tickMs }),
    flags,
  };
}
