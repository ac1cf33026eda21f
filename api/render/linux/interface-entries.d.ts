import type { Interface } from '../../model/interfaces.js';
/** What `netstat -i` lists: interfaces, and the labels of their addresses as if they were some too. */
export interface InterfaceEntry {
    name: string;
    /** The one of that name, or of the name before the colon. Labels can name none. */
    of?: Interface;
}
/** In the order of net-tools. */
export declare function interfaceEntries(rows: readonly Interface[]): InterfaceEntry[];
/** Whether it is the interface itself, which alone has counters and IPv6 addresses. */
export declare function isInterface({ name, of }: InterfaceEntry): boolean;
