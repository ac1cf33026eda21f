import { Answers } from './answers.js';
import { type NameOptions } from './options.js';
export declare function openNetworks(): Answers<string>;
/**
 * The names of IPv4 networks, by their first addresses, by getnetbyaddr_r(3): /etc/networks and
 * whatever else the system asks; by /etc/networks alone where that cannot be called. Every network
 * is asked for once, in threads; one that has no name, or whose answer comes too late, is left out.
 */
export declare function networkNames(networks: Iterable<string>, options?: NameOptions): Promise<Map<string, string>>;
