/**
 * Names that stand for numbers, found before the first row is shown: a look-up costs nothing and
 * never waits. A kind of name that is absent was not asked for; undefined is a number without one.
 */
export interface Names {
    host?: (address: string) => string | undefined;
    /** Of an IPv4 network, by its first address. */
    network?: (address: string) => string | undefined;
    service?: (port: number, protocol: ServiceProtocol) => string | undefined;
    user?: (uid: number) => string | undefined;
}
/** `raw` names IP protocols. */
export type ServiceProtocol = 'tcp' | 'udp' | 'raw';
