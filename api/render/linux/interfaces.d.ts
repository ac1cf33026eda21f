import { type InterfaceEntry } from './interface-entries.js';
/** Above the first table: one that is shown again has only its headings again. */
export declare const INTERFACES_TITLE = "Kernel Interface table\n";
/** `netstat -i` of net-tools. What the source does not tell is `-`. */
export declare function renderInterfaces(entries: Iterable<InterfaceEntry>): string;
