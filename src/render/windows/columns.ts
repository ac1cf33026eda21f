/** What the system does not tell; Windows itself, which tells all of it, has no sign for that. */
export const UNTOLD = '-';

/** A figure to the right of its column, apart from what is before it however long it is. */
export function figure(value: bigint | number | undefined, width: number): string {
  return ` ${value ?? UNTOLD}`.padStart(width);
}
