import type { RegistryValue } from './registry-values.js';
/** A route as the registry keeps it for the next start. */
export interface PersistentRoute {
    destination: string;
    prefixLength: number;
    /** Unspecified, `::`, where directly attached. */
    gateway: string;
    /** NET_LUID of the interface; not told of IPv4. */
    interfaceLuid?: bigint;
    /** Absent where the system is to choose one. */
    metric?: number;
}
/** Metrics have 32 bits. */
export declare const MOST_METRIC = 4294967295;
/** `10.0.0.0,255.0.0.0,192.0.2.1,1`, the name of a value in the registry; undefined where it is none. */
export declare function parsePersistentRoute(name: string): PersistentRoute | undefined;
/**
 * A route of IPv6. The name of the value is the key of a route in the network store interface, 72
 * bytes in hexadecimal; the data are what can be set of it. Undefined where it is none. Neither is
 * documented by Microsoft: struct nsi_ipv6_forward_key and nsi_ip_forward_rw of Wine, wine/nsi.h
 */
export declare function readPersistentRoute6({ name, data }: RegistryValue): PersistentRoute | undefined;
