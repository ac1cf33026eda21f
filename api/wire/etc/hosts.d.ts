/** hosts(5), as a binary string: the first name of each address, addresses as inet_ntop(3) has them. */
export declare function parseHosts(text: string): Map<string, string>;
