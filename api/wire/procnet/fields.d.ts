/**
 * The fields of a line of a /proc table, blanks between them, taken one after the other in the
 * order in which the kernel writes them.
 */
export declare class Fields {
    /** Name of the file, for errors. */
    private readonly source;
    private readonly fields;
    private next;
    constructor(line: string, 
    /** Name of the file, for errors. */
    source: string);
    /** The field that comes next, which is left where it is. */
    peek(): string | undefined;
    text(): string;
    skip(count?: number): void;
    decimal(): number;
    /** 32 bits, which the kernel prints with a sign whether they have one or not. */
    unsigned32(): number;
    hexadecimal(): number;
    /** A hexadecimal number with `0x` before it. */
    prefixed(): number;
    /** The name of an interface: any bytes but blanks. */
    name(): string;
    /** The interface that something has; nothing where the kernel shows `???`. */
    interfaceName(): {
        interfaceName?: string;
    };
    /** Two numbers with a slash between. */
    ratio(): [number, number];
    /** 32 digits. */
    ipv6(): string;
    private number;
    fail(why: string): never;
}
