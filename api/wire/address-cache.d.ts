/**
 * Texts of addresses seen lately. A busy table repeats a few addresses a hundred thousand times;
 * formatting them once halves the cost of a row. Of fixed size, so that a table of a million
 * different peers costs no more memory: a newer address takes the slot of an older one.
 */
export declare class AddressCache {
    private known4;
    private known6;
    /** Text of the four octets at `offset`. */
    ipv4(bytes: Uint8Array, offset: number): string;
    /** Text of the sixteen octets at `offset`. */
    ipv6(bytes: Uint8Array, offset: number): string;
}
