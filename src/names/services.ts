import { listServices } from '../os/names/services.js';

/** Lists that have names of their own: `raw` has the protocols, whose number stands in for a port. */
export type ServiceKind = 'tcp' | 'udp' | 'raw';

/** The names of ports, by port. Untrusted, as every name is. */
export type ServiceNames = Readonly<Record<ServiceKind, ReadonlyMap<number, string>>>;

/**
 * The services and protocols that this system knows, by getservent(3) and getprotoent(3); read from
 * /etc/services and /etc/protocols where those cannot be called. Of several names for one port the
 * last listed counts, as in net-tools. Holds the event loop for one to two milliseconds.
 */
export function serviceNames(): ServiceNames {
  const { services, protocols } = listServices();
  const names = {
    tcp: new Map<number, string>(),
    udp: new Map<number, string>(),
    raw: new Map<number, string>(),
  };
  for (const { name, port, protocol } of services) {
    if (Object.hasOwn(names, protocol)) names[protocol as ServiceKind].set(port, name);
  }
  for (const { name, number } of protocols) names.raw.set(number, name);
  return names;
}
