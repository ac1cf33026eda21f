/**
 * networks(5), as a binary string: the first name of each network, by its first address. A number
 * may leave zeros at its end out, and be octal or hexadecimal as in inet_network(3).
 */
export declare function parseNetworks(text: string): Map<string, string>;
