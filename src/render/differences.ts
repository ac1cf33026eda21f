import { PASSING_DETAILS, PASSING_FIELDS, type RowChange } from '../model/changes.js';
import type { NextHop } from '../model/routes.js';
import { ways } from './ways.js';
import { word } from './word.js';

type Fields = Readonly<Record<string, unknown>>;

/** How often a carrier came and went says less than that it did. */
const COUNTED: readonly string[] = ['carrierChanges', 'carrierUps', 'carrierDowns'];

/** What is absent where there is no end to it. */
const LIFETIMES: readonly string[] = ['validSeconds', 'preferredSeconds'];

/** Numbers of interfaces, and the fields that have their names. */
const NAMES: Readonly<Record<string, string>> = {
  masterIndex: 'masterName',
  linkIndex: 'linkName',
};

/** In what a row differs from what it was before: `mtu 1500 -> 1400`, `flags +UP`. */
export function differencesOf({
  table,
  row,
  previous,
}: Extract<RowChange, { event: 'changed' }>): string[] {
  return differences(fieldsOf(row), fieldsOf(previous), [...PASSING_FIELDS[table], ...COUNTED]);
}

function differences(now: Fields, before: Fields, passing: readonly string[] = []): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(now)]);
  const isPassing = (field: string) =>
    passing.includes(field) && !(LIFETIMES.includes(field) && field in now !== field in before);
  return [...fields].flatMap((field) => {
    // The name of a number tells what the number does.
    if (isPassing(field) || fields.has(`${field}Name`)) return [];
    return difference(field, shown(now, field), shown(before, field));
  });
}

function shown(row: Fields, field: string): unknown {
  return row[NAMES[field] ?? field] ?? row[field];
}

function waysDifference(now: unknown, before: unknown): string[] {
  const [are, were] = [now, before].map((hops) => ways(hops as NextHop[]) ?? 'no way');
  return are === were ? [] : [`${were} -> ${are}`];
}

function difference(field: string, now: unknown, before: unknown): string[] {
  if (field === 'nextHops') return waysDifference(now, before);
  const label = labelOf(field);
  if (isList(now ?? []) && isList(before ?? [])) {
    const [are, were] = [now, before].map((list) => ((list ?? []) as unknown[]).map(valueText));
    const lost = were?.filter((each) => !are?.includes(each)).map((each) => `-${each}`) ?? [];
    const gained = are?.filter((each) => !were?.includes(each)).map((each) => `+${each}`) ?? [];
    const words = [...lost, ...gained];
    return words.length === 0 ? [] : [`${label} ${words.join(' ')}`];
  }
  if (isObject(now ?? {}) && isObject(before ?? {})) {
    return differences(fieldsOf(now ?? {}), fieldsOf(before ?? {}), PASSING_DETAILS);
  }
  const absent = LIFETIMES.includes(field) ? 'forever' : 'none';
  const [is, was] = [now, before].map((value) => valueText(value ?? absent));
  return is === was ? [] : [`${label} ${was} -> ${is}`];
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
  return typeof value === 'string' ? word(value) : String(value);
}

/** `hardwareAddress` as "hardware address". */
function labelOf(field: string): string {
  const [stem = field] = field.split(/(?:Name|Index)$/);
  return (stem === '' ? field : stem).replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
}
