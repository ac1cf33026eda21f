import { PASSING_DETAILS, PASSING_FIELDS, type RowChange } from '../model/changes.js';
import type { Interface } from '../model/interfaces.js';
import type { NextHop, Route } from '../model/routes.js';
import { ways } from './ways.js';
import { word } from './word.js';

type Fields = Readonly<Record<string, unknown>>;

/** How often a carrier came and went says less than that it did. */
const COUNTED: readonly string[] = ['carrierChanges', 'carrierUps', 'carrierDowns'];

/** What is absent where there is no end to it. */
const LIFETIMES: readonly string[] = ['validSeconds', 'preferredSeconds'];

/** What matters most, of an interface and of a route, stands first. */
const FIRST: readonly (keyof Interface | keyof Route)[] = [
  'type',
  'nextHops',
  'masterIndex',
  'portKind',
  'flags',
  'carrier',
  'operationalState',
  'name',
  'mtu',
  'hardwareAddress',
];

/** What a port has by its kind comes and goes with that. */
const OF_PORTS: readonly string[] = ['bridgePort', 'bondPort'];

/** The ways of a route tell the way of its nexthop object. */
const OF_DETAILS: readonly string[] = [...PASSING_DETAILS, 'nextHop'];

/** Details that are told field by field in any case: each says by itself what it is of. */
const PLAIN: readonly string[] = ['offload', 'metrics'];

/** Numbers of interfaces, and the fields that have their names. */
const NAMES: Readonly<Record<string, string>> = {
  masterIndex: 'masterName',
  linkIndex: 'linkName',
};

/**
 * In what a row differs from what it was before: `mtu 1500 -> 1400`, `flags +UP`. Details that come
 * or go are told as a whole: `port of bridge`.
 */
export function differencesOf({
  table,
  row,
  previous,
}: Extract<RowChange, { event: 'changed' }>): string[] {
  const [now, before] = [fieldsOf(row), fieldsOf(previous)];
  return differences(now, before, [...PASSING_FIELDS[table], ...COUNTED, ...told(now, before)]);
}

/** What another difference tells. */
function told(now: Fields, before: Fields): readonly string[] {
  const isOther = (field: string) => now[field] !== before[field];
  return [
    ...(isOther('portKind') ? OF_PORTS : []),
    ...(isOther('nextHopId') ? ['nextHopObject'] : []),
  ];
}

function differences(
  now: Fields,
  before: Fields,
  passing: readonly string[] = [],
  whose = '',
): string[] {
  const all = new Set([...Object.keys(before), ...Object.keys(now)]);
  const first = FIRST.filter((field) => all.has(field));
  const isPassing = (field: string) =>
    passing.includes(field) && !(LIFETIMES.includes(field) && field in now !== field in before);
  return [...new Set([...first, ...all])].flatMap((field) => {
    // The name of a number tells what the number does.
    if (isPassing(field) || all.has(`${field}Name`)) return [];
    return difference(field, shown(now, field), shown(before, field), whose);
  });
}

function shown(row: Fields, field: string): unknown {
  return row[NAMES[field] ?? field] ?? row[field];
}

function waysDifference(now: unknown, before: unknown): string[] {
  const [are, were] = [now, before].map((hops) => ways(hops as NextHop[]) ?? 'no way');
  return are === were ? [] : [`${were} -> ${are}`];
}

function portDifference(now: unknown, before: unknown): string[] {
  if (now === before) return [];
  return [now === undefined ? `no port of ${valueText(before)}` : `port of ${valueText(now)}`];
}

function difference(field: string, now: unknown, before: unknown, whose: string): string[] {
  if (field === 'nextHops') return waysDifference(now, before);
  if (field === 'portKind') return portDifference(now, before);
  const label = `${whose}${labelOf(field)}`;
  if (isList(now ?? []) && isList(before ?? [])) {
    const [are, were] = [now, before].map((list) => ((list ?? []) as unknown[]).map(valueText));
    const lost = were?.filter((each) => !are?.includes(each)).map((each) => `-${each}`) ?? [];
    const gained = are?.filter((each) => !were?.includes(each)).map((each) => `+${each}`) ?? [];
    const words = [...lost, ...gained];
    return words.length === 0 ? [] : [`${label} ${words.join(' ')}`];
  }
  if (isObject(now ?? {}) && isObject(before ?? {})) {
    return detailDifferences(field, now, before, label);
  }
  const absent = LIFETIMES.includes(field) ? 'forever' : 'none';
  const [is, was] = [now, before].map((value) => valueText(value ?? absent));
  return is === was ? [] : [`${label} ${was} -> ${is}`];
}

function detailDifferences(field: string, now: unknown, before: unknown, label: string): string[] {
  const isPlain = PLAIN.includes(field);
  if (!isPlain && now === undefined) return [`-${label}`];
  if (!isPlain && before === undefined) return [`+${label}`];
  const whose = isPlain ? '' : OF_PORTS.includes(field) ? 'port ' : `${label} `;
  return differences(fieldsOf(now ?? {}), fieldsOf(before ?? {}), OF_DETAILS, whose);
}

function isList(value: unknown): boolean {
  return Array.isArray(value);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function fieldsOf(row: object): Fields {
  return row as Fields;
}

function valueText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value);
    return fields.map(([field, part]) => `${labelOf(field)} ${valueText(part)}`).join(' ');
  }
  return typeof value === 'string' ? word(value) : String(value);
}

/** `hardwareAddress` as "hardware address". */
function labelOf(field: string): string {
  const [stem = field] = field.split(/(?:Name|Index)$/);
  return (stem === '' ? field : stem).replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}
