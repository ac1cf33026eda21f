import type { Family } from '../../model/address.js';
import { DecodeError, SystemCallError } from '../../model/errors.js';
import type { ReadOptions } from '../../model/query.js';
import type { Counter, StatisticsQuery } from '../../model/statistics.js';
import type { Batches, Gap } from '../../model/table.js';
import { parseSnmpGroup } from '../../wire/procnet/snmp.js';
import { parseSnmp6Line } from '../../wire/procnet/snmp6.js';
import type { Source } from '../backend.js';
import { mapBatches } from '../batches.js';
import { gapOf, undecoded } from '../gaps.js';
import { inParts } from '../parts.js';
import { type LinuxPort, readLines } from './port.js';
import { procRows } from './proc-rows.js';
import { firstThatWorks } from './sources.js';

/** Groups of /proc/net/snmp and netstat that count IPv4 alone. net/ipv4/proc.c */
const IPV4_GROUPS = new Set(['Ip', 'IpExt', 'Icmp', 'IcmpMsg', 'Udp', 'UdpLite']);

const IPV6 = { what: 'IPv6 counters', path: 'net/snmp6' };
const SCTP = { what: 'SCTP counters', path: 'net/sctp/snmp' };

/** Counters of the protocols; netlink does not tell them. */
export function statistics(
  port: LinuxPort,
  source: ReadOptions['source'],
): Source<Counter, StatisticsQuery> {
  return (query) => firstThatWorks('statistics', source, { proc: () => fromProc(port, query) });
}

function* fromProc(port: LinuxPort, { families }: StatisticsQuery): Batches<Counter> {
  const wanted = ({ family }: { family?: Family }) =>
    family === undefined || families === undefined || families.includes(family);
  const parts = [
    part(port, 'counters of the RFCs', 'net/snmp'),
    part(port, "counters of Linux' own", 'net/netstat'),
  ];
  if (wanted({ family: 'IPv6' })) {
    parts.push({ what: IPV6.what, batches: () => procRows(port, IPV6, counterOfSnmp6) });
  }
  const { sources, gaps } = yield* mapBatches(inParts('proc', parts), (counters) =>
    counters.filter(wanted),
  );
  return { sources, gaps: [...gaps, ...(yield* sctpCounters(port))] };
}

function part(port: LinuxPort, what: string, path: string) {
  return { what, batches: () => groupsOf(port, what, path) };
}

/** The groups of /proc/net/snmp or netstat; one that cannot be decoded is a gap. */
function* groupsOf(port: LinuxPort, what: string, path: string): Generator<Counter[], Gap[]> {
  let names: string | undefined;
  let failures = 0;
  for (const lines of readLines(port, path)) {
    for (const line of lines) {
      if (names === undefined) {
        // Old kernels begin with an empty line.
        if (line !== '') names = line;
        continue;
      }
      try {
        yield parseSnmpGroup(names, line).map(counterOfGroup);
      } catch (error) {
        if (!(error instanceof DecodeError)) throw error;
        failures++;
      }
      names = undefined;
    }
  }
  return undecoded(what, names === undefined ? failures : failures + 1);
}

function counterOfGroup(item: Omit<Counter, 'family'>): Counter {
  const { group, name, value } = item;
  return IPV4_GROUPS.has(group) ? { group, name, family: 'IPv4', value } : item;
}

const NAME_OF_IPV6 = /^([A-Za-z]+?)6(.+)$/;

function counterOfSnmp6(line: string): Counter | undefined {
  if (line === '') return undefined;
  const { name: whole, value } = parseSnmp6Line(line);
  const [, group, name] = NAME_OF_IPV6.exec(whole) ?? [];
  if (group === undefined || name === undefined) return { group: '', name: whole, value };
  return { group, name, family: 'IPv6', value };
}

/** SCTP is a module: where it is not loaded, nothing is missing. */
function* sctpCounters(port: LinuxPort): Generator<Counter[], Gap[]> {
  try {
    return yield* procRows(port, SCTP, counterOfSctp);
  } catch (error) {
    if (error instanceof SystemCallError && error.code === 'ENOENT') return [];
    return [gapOf(SCTP.what, error)];
  }
}

function counterOfSctp(line: string): Counter | undefined {
  if (line === '') return undefined;
  const { name, value } = parseSnmp6Line(line);
  const group = name.startsWith('Sctp') ? 'Sctp' : '';
  return { group, name: name.slice(group.length), value };
}
