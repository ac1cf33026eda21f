import type { Holder, Owner } from '../../../src/model/owner.js';
import type { Socket } from '../../../src/model/tables.js';
import type { View } from '../../../src/render/dialect.js';
import type { NetToolsStyle } from '../../../src/render/linux/style.js';
import { Page } from '../../../src/render/page.js';

/** As `netstat -an` asks it. */
export const PLAIN: NetToolsStyle = {
  show: 'all',
  names: {},
  wide: false,
  extend: false,
  context: false,
  timers: false,
};

export const FIRST_PROGRAM = { which: 'first', as: 'program' } as const;

/** The rows' lines, each without its newline. */
export function linesOf<Row extends Socket>(
  view: View<Row, NetToolsStyle>,
  rows: readonly Row[],
  style: Partial<NetToolsStyle> = {},
): string[] {
  const page = new Page();
  for (const row of rows) view.row(row, { ...PLAIN, ...style }, page);
  return Buffer.from(page.written).toString('latin1').split('\n').slice(0, -1);
}

/** A socket's owner: processes that were started so. */
export function heldBy(...holders: readonly (readonly [pid: number, ...argv: string[]])[]): Owner {
  const processes = holders.map(([pid, ...argv]): Holder => {
    const [program] = argv;
    return { pid, fds: [3], argv, ...(program !== undefined && { program }) };
  });
  return { kind: 'known', processes };
}
