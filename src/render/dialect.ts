import type { SocketTables } from '../model/tables.js';
import type { Page } from './page.js';

/**
 * How one table is shown as text. Pure: the same row in the same style is the same text. Texts are
 * byte strings (one character a byte, 0 to 255), for widths count bytes in the programs that are
 * followed here; they hold no control byte but the newline at the end of a line.
 */
export interface View<Row, Style> {
  /** The lines above the rows. */
  heading(style: Style): string;
  /** Writes one row: one line, or more where the row has parts of its own. */
  row(row: Row, style: Style, page: Page): void;
}

/** A table for which this dialect has no words, and why. */
export interface Unshown {
  unshown: string;
}

export function unshown(why: string): Unshown {
  return { unshown: why };
}

/** The words of one system's netstat: a table of sockets that is missing here does not compile. */
export type Dialect<Style> = {
  readonly [K in keyof SocketTables]: View<SocketTables[K], Style> | Unshown;
};
