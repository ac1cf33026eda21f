/** A route of IPv4 as `route -p` keeps it. */
export interface PersistentRoute {
    destination: string;
    prefixLength: number;
    gateway: string;
    /** Absent where the system is to choose one. */
    metric?: number;
}
/** `10.0.0.0,255.0.0.0,192.0.2.1,1`, the name of a value in the registry; undefined where it is none. */
export declare function parsePersistentRoute(name: string): PersistentRoute | undefined;
