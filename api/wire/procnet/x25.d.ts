import type { X25Circuit, X25Route } from '../../model/legacy-routes.js';
import type { X25Socket } from '../../model/legacy-sockets.js';
/** A line of /proc/net/x25/socket. net/x25/x25_proc.c x25_seq_socket_show */
export declare function parseX25SocketLine(line: string): X25Socket;
/** A line of /proc/net/x25/route: the address is what the administrator wrote. x25_seq_route_show */
export declare function parseX25RouteLine(line: string): X25Route;
/** A line of /proc/net/x25/forward. x25_seq_forward_show */
export declare function parseX25ForwardLine(line: string): X25Circuit;
