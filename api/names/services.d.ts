/** Lists that have names of their own: `raw` has the protocols, whose number stands in for a port. */
export type ServiceKind = 'tcp' | 'udp' | 'raw';
/** The names of ports, by port. Untrusted, as every name is. */
export type ServiceNames = Readonly<Record<ServiceKind, ReadonlyMap<number, string>>>;
/**
 * The services and protocols that this system knows, by getservent(3) and getprotoent(3); read from
 * /etc/services and /etc/protocols where those cannot be called. Of several names for one port the
 * last listed counts, as in net-tools. Holds the event loop for one to two milliseconds.
 */
export declare function serviceNames(): ServiceNames;
