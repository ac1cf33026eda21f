/** What the system does not tell; Windows itself, which tells all of it, has no sign for that. */
export const UNTOLD = '-';

/** A text or a figure to the right of its column, apart from what is before it however long it is. */
export function column(value: string | bigint | number | undefined, width: number): string {
  return ` ${value ?? UNTOLD}`.padStart(width);
}
