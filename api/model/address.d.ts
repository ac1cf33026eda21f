/** The family of an Internet address, as node:net spells it. */
export declare const FAMILIES: readonly ["IPv4", "IPv6"];
export type Family = (typeof FAMILIES)[number];
/** Dotted quad of four octets. */
export declare function formatIPv4(bytes: Uint8Array, offset?: number): string;
/**
 * RFC 5952 text of sixteen octets, as inet_ntop(3) of glibc gives it: the longest run of two or
 * more zero groups is `::`, an IPv4-mapped or IPv4-compatible address ends in a dotted quad.
 */
export declare function formatIPv6(bytes: Uint8Array, offset?: number): string;
/** Whether `address` is `0.0.0.0` or `::`: any local address, no remote one. */
export declare function isUnspecified(address: string): boolean;
/** The IPv4 address inside an IPv4-mapped IPv6 address (RFC 4291, 2.5.5.2), if it is one. */
export declare function mappedIPv4(address: string): string | undefined;
/** The octets of an address, 4 or 16 of them; undefined where `text` is no address. */
export declare function parseAddress(text: string): Uint8Array | undefined;
/** The same text for two spellings of one address, an IPv4-mapped one being its IPv4 address. */
export declare function canonicalAddress(text: string): string;
