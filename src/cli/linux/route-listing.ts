import type { Table } from '../../model/table.js';
import type { NameBook } from '../../names/names.js';
import { lackOf } from '../../os/gaps.js';
import type { AddressFamily } from './families.js';
import type { NetstatOptions } from './options.js';

/** What -r has to say of one address family. */
export interface RouteListing {
  /** As net-tools has it, byte strings; without rows where JSON is asked for. */
  readonly stdout: string;
  readonly stderr: string;
  /** Any but 0 ends the listing. */
  readonly exitCode: number;
  /** For JSON. */
  readonly table: Table<object>;
}

/** Reads the routes of an address family; names where any are to be found. */
export type RouteReader = (
  options: NetstatOptions,
  names: NameBook | undefined,
) => Promise<RouteListing>;

/** A family of which there is nothing but words. */
export function refusal(family: AddressFamily, said: Omit<RouteListing, 'table'>): RouteReader {
  return async () => ({
    ...said,
    table: { rows: [], gaps: [lackOf(`routes ${family}`)], sources: {} },
  });
}
