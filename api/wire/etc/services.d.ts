/** One line of /etc/services: `name port/protocol aliases`. */
export interface ServiceEntry {
    name: string;
    port: number;
    protocol: string;
}
/** services(5), as a binary string; a line that says nothing of the kind is passed over. */
export declare function parseServices(text: string): ServiceEntry[];
/** One line of /etc/protocols: `name number aliases`. */
export interface ProtocolEntry {
    name: string;
    number: number;
}
/** protocols(5), as a binary string. */
export declare function parseProtocols(text: string): ProtocolEntry[];
