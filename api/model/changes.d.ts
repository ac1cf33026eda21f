import type { Family } from './address.js';
import type { Interface, InterfaceAddress } from './interfaces.js';
import type { Neighbour } from './neighbours.js';
import type { Route } from './routes.js';
/** An address as it comes and goes, with the interface whose it is. */
export interface LinkedAddress extends InterfaceAddress {
    interfaceIndex: number;
    interfaceName?: string;
}
/** What comes and goes, by table. An interface is told without its addresses, which are rows here. */
export interface ChangingTables {
    interfaces: Omit<Interface, 'addresses'>;
    addresses: LinkedAddress;
    routes: Route;
    neighbours: Neighbour;
}
export declare const CHANGING_TABLES: readonly ["interfaces", "addresses", "routes", "neighbours"];
type ChangeOf<Name extends keyof ChangingTables> = {
    event: 'added' | 'removed';
    table: Name;
    /** As it is; where it was removed, as it was last. */
    row: ChangingTables[Name];
} | {
    event: 'changed';
    table: Name;
    row: ChangingTables[Name];
    /** The row as it was before. */
    previous: ChangingTables[Name];
};
/**
 * One row came, went or became another. That counters, ages and what is left of a lifetime go on is
 * no change, nor is a new name of an interface one of what refers to it.
 */
export type RowChange = {
    [Name in keyof ChangingTables]: ChangeOf<Name>;
}[keyof ChangingTables];
/**
 * Changes came faster than they were taken, so that the system threw announcements away: all tables
 * were read again. What came and went in between is lost.
 */
export interface Resynchronised {
    event: 'resynchronised';
    /** How many changes follow that make up for it: how the tables differ from what was told before. */
    differences: number;
}
export type Change = (RowChange | Resynchronised) & {
    /** When it was heard of, milliseconds since 1970: when it happened the system does not say. */
    timeMs: number;
};
/**
 * Fields that go on changing by themselves, that the system does not announce, or that are names of
 * what has its own rows: none of them makes a row another.
 */
export declare const PASSING_FIELDS: {
    readonly interfaces: readonly ["statistics", "masterName", "linkName", "promiscuity", "allMulticast"];
    readonly addresses: readonly ["interfaceName", "createdUptimeMs", "updatedUptimeMs", "preferredSeconds", "validSeconds"];
    readonly routes: readonly ["expiresMs", "cache", "inputInterfaceName"];
    readonly neighbours: readonly ["interfaceName", "cache", "probes"];
};
/** Which changes to tell. What is not said is not restricted. */
export interface ChangeQuery {
    tables?: readonly (keyof ChangingTables)[] | undefined;
    /** Of addresses, routes and neighbours; an interface is of no family. */
    families?: readonly Family[] | undefined;
}
/** The same of what an interface has by its kind: how a spanning tree and a bond are doing. */
export declare const PASSING_DETAILS: readonly string[];
export {};
