import type { Family } from '../../model/address.js';
import { type RouteView } from './routes.js';
/** `netstat -rC`: what Linux before 3.6 kept of single destinations, and IPv6 of Linux before 4.15. */
export declare const routeCacheViews: Readonly<Record<Family, RouteView>>;
