import assert from 'node:assert/strict';
import { CHANGING_TABLES, type Change, type ChangingTables } from '../../src/model/changes.js';
import type { Interface } from '../../src/model/interfaces.js';
import type { Neighbour } from '../../src/model/neighbours.js';
import type { Route } from '../../src/model/routes.js';
import { IDENTITIES } from '../../src/os/linux/identities.js';
import type { Network } from './network.js';

type TableName = keyof ChangingTables;

/** The tables as changes make them: what is told to go or to change must have been there. */
export class Replica {
  private applied = 0;
  private readonly tables = new Map<TableName, string[]>();

  static async of(network: Network): Promise<Replica> {
    const replica = new Replica();
    const questions = [{ name: 'interfaces' }, { name: 'routes' }, { name: 'neighbours' }] as const;
    const answers = await network.askAll(questions);
    const [interfaces, routes, neighbours] = answers.map(({ rows }) => rows) as [
      Interface[],
      Route[],
      Neighbour[],
    ];
    replica.take(
      'interfaces',
      interfaces.map(({ addresses: _, ...row }) => row),
    );
    replica.take(
      'addresses',
      interfaces.flatMap(({ index = 0, name, addresses }) =>
        addresses.map((address) => ({ interfaceIndex: index, interfaceName: name, ...address })),
      ),
    );
    replica.take('routes', routes);
    replica.take(
      'neighbours',
      neighbours.filter(({ flags }) => !flags.includes('PROXY')),
    );
    return replica;
  }

  /** Of all that was told, applies what was not applied before. */
  applyRest(told: readonly Change[]): void {
    for (const change of told.slice(this.applied)) this.apply(change);
    this.applied = told.length;
  }

  apply(change: Change): void {
    if (change.event === 'resynchronised') return;
    const { table } = change;
    const rows = this.tables.get(table) ?? [];
    if (change.event !== 'added') {
      const known = textOf(table, change.event === 'changed' ? change.previous : change.row);
      const at = rows.indexOf(known);
      assert.ok(at >= 0, `${change.event} ${table} that was not there: ${known}`);
      rows.splice(at, 1);
    }
    if (change.event !== 'removed') rows.push(textOf(table, change.row));
    this.tables.set(table, rows);
  }

  /** Without the neighbours that the kernel makes for groups, and announces no sooner than they go. */
  content(): Record<string, string[]> {
    const entries = CHANGING_TABLES.map((table) => {
      const rows = this.tables.get(table) ?? [];
      const announced = rows.filter((row) => table !== 'neighbours' || !GROUP.test(row));
      return [table, announced.sort()];
    });
    return Object.fromEntries(entries);
  }

  private take<Name extends TableName>(table: Name, rows: readonly ChangingTables[Name][]): void {
    this.tables.set(
      table,
      rows.map((row) => textOf(table, row)),
    );
  }
}

const GROUP = /"type":"multicast"/;

/** What lasts of a row, its fields in order. */
function textOf<Name extends TableName>(table: Name, row: ChangingTables[Name]): string {
  return JSON.stringify(ordered(IDENTITIES[table].lasting(row)));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, ordered(field)]),
  );
}
