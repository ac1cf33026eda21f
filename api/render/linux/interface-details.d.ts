import { type InterfaceEntry } from './interface-entries.js';
/** `netstat -ie` of net-tools: each as ifconfig shows it. What the source does not tell is left out. */
export declare function renderInterfaceDetails(entries: Iterable<InterfaceEntry>): string;
