import { NetstatError } from '../model/errors.js';

/**
 * Throws a NetstatError with the code INVALID_QUERY where an option says what cannot be: a typing
 * error must not come back as an empty answer. Types tell most of it, to those who have them.
 */
export type Check = (field: string, value: unknown) => void;

export function refuse(field: string, value: unknown, allowed?: readonly unknown[]): never {
  const choice = allowed === undefined ? '' : `: one of ${allowed.join(', ')}`;
  throw new NetstatError('INVALID_QUERY', `${field} cannot be ${shown(value)}${choice}`);
}

/** JSON where there is any of it. */
function shown(value: unknown): string {
  try {
    return typeof value === 'number' ? `${value}` : (JSON.stringify(value) ?? String(value));
  } catch {
    return typeof value === 'bigint' ? `${value}n` : typeof value;
  }
}

export const isText: Check = (field, value) => {
  if (typeof value !== 'string' || value.includes('\0')) refuse(field, value);
};

/** What names a file: a path, or a URL of one. */
export const isPlace: Check = (field, value) => {
  if (value === '') refuse(field, value);
  if (!(value instanceof URL)) isText(field, value);
  else if (value.protocol !== 'file:') refuse(field, value);
};

export const isTruth: Check = (field, value) => {
  if (typeof value !== 'boolean') refuse(field, value);
};

/** A whole number of at most 32 bits, or what is given as the largest. */
export function isNumber(largest = 0xffffffff): Check {
  return (field, value) => {
    const number = Number.isInteger(value) ? (value as number) : -1;
    if (number < 0 || number > largest) refuse(field, value);
  };
}

/** What a timer can wait for: setTimeout takes more for 1 ms. */
export const isDuration: Check = (field, value) => {
  if (!(typeof value === 'number' && value >= 0 && value < 2 ** 31)) refuse(field, value);
};

/** An AbortSignal, be it of another realm or make. */
export const isSignal: Check = (field, value) => {
  const { addEventListener, removeEventListener } = (value ?? {}) as Record<string, unknown>;
  const methods = [addEventListener, removeEventListener];
  if (methods.some((method) => typeof method !== 'function')) refuse(field, value);
};

export function isOf(allowed: readonly unknown[]): Check {
  return (field, value) => {
    if (!allowed.includes(value)) refuse(field, value, allowed);
  };
}

const UNKNOWN = /^UNKNOWN\(\d+\)$/;

/** Names, or numbers that have none. */
export function areNamed(names: readonly string[]): Check {
  return each((field, value) => {
    if (typeof value !== 'string' || !UNKNOWN.test(value)) isOf(names)(field, value);
  });
}

export function each(check: Check): Check {
  return (field, values) => {
    if (!Array.isArray(values)) refuse(field, values);
    for (const value of values) check(field, value);
  };
}

/** Holds the options against their checks; an option that has none cannot be meant for this table. */
export function checkAll(checks: Readonly<Record<string, Check>>, options: object): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    refuse('a query', options);
  }
  for (const [field, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const check = Object.hasOwn(checks, field) ? checks[field] : undefined;
    if (check === undefined) refuse('an option', field, Object.keys(checks));
    check(field, value);
  }
}
