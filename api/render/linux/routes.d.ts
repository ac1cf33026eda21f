import type { Family } from '../../model/address.js';
import type { NextHop, Route } from '../../model/routes.js';
import type { Names } from '../names.js';
/** What the options of net-tools' netstat ask of `-r`. */
export interface RoutesStyle {
    names: Names;
    /** What else is shown of IPv4: by itself the sizes of TCP, with -e metric and use, with -ee all. */
    columns: 'sizes' | 'use' | 'all';
    /** -W: names are not cut. */
    wide: boolean;
}
/** How routes are shown: byte strings, lines that end in a newline. */
export interface RouteView {
    /** The lines above the rows. */
    heading(style: RoutesStyle): string;
    /** A line, or one for each next hop. */
    row(route: Route, style: RoutesStyle): string;
}
/** The main table of IPv4, and every table of IPv6, as net-tools lists them. */
export declare const routeViews: Readonly<Record<Family, RouteView>>;
/** Whether the row is one of those in /proc/net/route and /proc/net/ipv6_route, or is as good. */
export declare function isListedRoute({ family, table, type, rtfFlags }: Route): boolean;
/** What has a name that the row shows. */
export declare function namedInRoute(route: Route): {
    hosts: string[];
    networks: string[];
};
export declare const SHORT_INTERFACE = 6;
/** A figure of 32 bits as net-tools reads it, a signed one. */
export declare function left(figure: number, width: number): string;
export declare function sizesOf({ metrics }: Route): {
    mss: number;
    window: number;
    irtt: number;
};
/** Where the names of interfaces are not to be had, netlink still has their numbers. */
export declare function interfaceText({ interfaceName, interfaceIndex }: NextHop, limit?: number): string;
