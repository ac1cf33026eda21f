import { NetstatError } from '../model/errors.js';

/**
 * Throws a NetstatError with the code INVALID_QUERY where an option says what cannot be: a typing
 * error must not come back as an empty answer. Types tell most of it, to those who have them.
 */
export type Check = (field: string, value: unknown) => void;

export function refuse(field: string, value: unknown, allowed?: readonly unknown[]): never {
  const choice = allowed === undefined ? '' : `: one of ${allowed.join(', ')}`;
  throw new NetstatError('INVALID_QUERY', `${field} cannot be ${JSON.stringify(value)}${choice}`);
}

export const isText: Check = (field, value) => {
  if (typeof value !== 'string' || value.includes('\0')) refuse(field, value);
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

export function isOf(allowed: readonly unknown[]): Check {
  return (field, value) => {
    if (!allowed.includes(value)) refuse(field, value, allowed);
  };
}

const UNKNOWN = /^UNKNOWN\(\d+\)$/;

/** Names, or numbers that have none. */
export function areNamed(names: readonly string[]): Check {
  return each((field, value) => {
    if (!UNKNOWN.test(String(value))) isOf(names)(field, value);
  });
}

export function each(check: Check): Check {
  return (field, values) => {
    if (!Array.isArray(values)) refuse(field, values);
    for (const value of values) check(field, value);
  };
}

/** Holds the options against their checks; one that has none is not looked at. */
export function checkAll(checks: Readonly<Record<string, Check>>, options: object): void {
  if (typeof options !== 'object' || options === null) refuse('a query', options);
  for (const [field, value] of Object.entries(options)) {
    if (value !== undefined) checks[field]?.(field, value);
  }
}
