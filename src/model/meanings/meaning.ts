/**
 * By the name within a group: what is counted, in a line, and where it is known, what it tells an
 * operator when it rises. Ours in every word; the facts are those of the kernel's
 * Documentation/networking/snmp_counter.rst, of its source and of the RFCs.
 */
export type Meanings = Readonly<Record<string, readonly [meaning: string, rising?: string]>>;
