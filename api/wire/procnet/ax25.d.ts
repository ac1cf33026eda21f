import type { Ax25Address } from '../../model/legacy-addresses.js';
import type { Ax25Route } from '../../model/legacy-routes.js';
import type { Ax25Socket } from '../../model/legacy-sockets.js';
/** A line of /proc/net/ax25, which has no heading. net/ax25/af_ax25.c ax25_info_show */
export declare function parseAx25SocketLine(line: string): Ax25Socket;
/** A line of /proc/net/ax25_route. net/ax25/ax25_route.c ax25_rt_seq_show */
export declare function parseAx25RouteLine(line: string): Ax25Route;
/** A line of /proc/net/ax25_calls below its heading. net/ax25/ax25_uid.c ax25_uid_seq_show */
export declare function parseAx25CallsignLine(line: string): Ax25Address;
