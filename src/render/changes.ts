import type { Change, ChangingTables, LinkedAddress, RowChange } from '../model/changes.js';
import type { Neighbour } from '../model/neighbours.js';
import type { Route } from '../model/routes.js';
import { differencesOf } from './differences.js';
import { ways } from './ways.js';
import { word } from './word.js';

/** As wide as the longest event. */
const EVENT_WIDTH = 'removed'.length;

/**
 * A change as a line, a byte string without its end: what happened, to what; what that is like, or
 * where it became another in what it differs. `time` stands in front.
 */
export function renderChange(change: Change, time: string): string {
  if (change.event === 'resynchronised') {
    const { differences } = change;
    return `${time} ${'missed'.padEnd(EVENT_WIDTH)} some changes; ${differences} follow that make up for it`;
  }
  return `${time} ${change.event.padEnd(EVENT_WIDTH)} ${describe(change)}`;
}

function describe(change: RowChange): string {
  switch (change.table) {
    case 'interfaces':
      return line(change, `interface ${word(nameBefore(change))}`, interfaceDetails(change.row));
    case 'addresses':
      return line(change, `address ${addressWords(change.row)}`, addressDetails(change.row));
    case 'routes':
      return line(change, `route ${routeWords(change)}`, routeDetails(change.row));
    case 'neighbours':
      return line(change, `neighbour ${neighbourWords(change.row)}`, neighbourDetails(change.row));
  }
}

/** An interface that gets another name is told by the one that is known. */
function nameBefore(change: Extract<RowChange, { table: 'interfaces' }>): string {
  return change.event === 'changed' ? change.previous.name : change.row.name;
}

type Details = readonly (string | false | undefined)[];

function line(change: RowChange, subject: string, details: Details): string {
  if (change.event === 'changed') {
    const differences = differencesOf(change);
    return differences.length === 0 ? subject : `${subject}: ${differences.join(', ')}`;
  }
  return joined([subject, ...details]);
}

function joined(words: Details): string {
  return words.filter((each) => each !== undefined && each !== false).join(' ');
}

function interfaceDetails(row: ChangingTables['interfaces']): Details {
  const { kind, hardwareAddress, mtu, masterName, operationalState, flags = [] } = row;
  return [
    kind !== undefined && word(kind),
    hardwareAddress,
    mtu !== undefined && `mtu ${mtu}`,
    masterName !== undefined && `master ${word(masterName)}`,
    operationalState !== undefined && `state ${operationalState}`,
    flags.length > 0 && flags.join(','),
  ];
}

function addressWords(row: LinkedAddress): string {
  return `${row.address}/${row.prefixLength}${on(row)}`;
}

function addressDetails({ peer, broadcast, scopeName, label, ...row }: LinkedAddress): Details {
  const flags = (row.flags ?? []).filter((flag) => flag !== 'PERMANENT');
  return [
    peer !== undefined && `peer ${peer}`,
    broadcast !== undefined && `broadcast ${broadcast}`,
    scopeName !== undefined && scopeName !== 'universe' && `scope ${scopeName}`,
    label !== undefined && label !== row.interfaceName && `label ${word(label)}`,
    row.validSeconds !== undefined && `valid ${row.validSeconds}s`,
    flags.length > 0 && flags.join(','),
  ];
}

/**
 * What tells a route from others to the same network, too: of one that changed, what is as it was;
 * the differences tell the rest.
 */
function routeWords(change: Extract<RowChange, { table: 'routes' }>): string {
  const { type, source, table, tableName, tos = 0, priority = 0, ...row } = change.row;
  const before = change.event === 'changed' ? change.previous : change.row;
  const way = ways(row.nextHops);
  return joined([
    type !== undefined && type !== 'unicast' && type === before.type && type,
    destinationWords(row),
    source !== undefined && `from ${source}/${row.sourcePrefixLength ?? 0}`,
    way === ways(before.nextHops) && way,
    tableName !== 'main' && table !== undefined && `table ${tableName ?? table}`,
    tos !== 0 && `tos 0x${tos.toString(16)}`,
    priority !== 0 && `metric ${priority}`,
  ]);
}

function destinationWords({ family, destination, prefixLength }: Destination): string {
  if (prefixLength !== 0) return `${destination}/${prefixLength}`;
  return family === 'IPv6' ? 'IPv6 default' : 'default';
}

type Destination = Pick<Route, 'family' | 'destination' | 'prefixLength'>;

function routeDetails({ family, protocolName, scopeName, preferredSource }: Route): Details {
  const near = scopeName !== undefined && scopeName !== 'universe' && family === 'IPv4';
  return [
    protocolName !== undefined && `proto ${protocolName}`,
    near && `scope ${scopeName}`,
    preferredSource !== undefined && `src ${preferredSource}`,
  ];
}

function neighbourWords(row: Neighbour): string {
  return `${row.address}${on(row)}`;
}

function neighbourDetails({ hardwareAddress, state, flags }: Neighbour): Details {
  return [hardwareAddress, state, flags.length > 0 && flags.join(',')];
}

function on({ interfaceName, interfaceIndex }: Neighbour | LinkedAddress): string {
  if (interfaceName !== undefined) return ` on ${word(interfaceName)}`;
  return interfaceIndex === undefined ? '' : ` on interface ${interfaceIndex}`;
}
