import { type Family } from '../../model/address.js';
import type { Interface } from '../../model/interfaces.js';
import type { Route } from '../../model/routes.js';
/** What `route print` shows. */
export interface RoutePrint {
    interfaces: readonly Interface[];
    /** Sorted by destination when they are shown, else in the system's order. */
    routes: readonly Route[];
    /** Those that the system makes anew when it starts; absent where they are not known. */
    persistent?: Readonly<Partial<Record<Family, readonly Route[]>>>;
}
/** `netstat -r` of Windows, which is its `route print`. */
export declare function renderRoutePrint({ interfaces, routes, persistent }: RoutePrint): string;
