import type { DdpAddress } from '../../model/legacy-addresses.js';
import type { DdpNeighbour } from '../../model/legacy-neighbours.js';
import type { DdpRoute } from '../../model/legacy-routes.js';
import type { DdpSocket } from '../../model/legacy-sockets.js';
/** A line of /proc/net/atalk/socket. net/appletalk/atalk_proc.c atalk_seq_socket_show */
export declare function parseAtalkSocketLine(line: string): DdpSocket;
/** A line of /proc/net/atalk/route. atalk_seq_route_show */
export declare function parseAtalkRouteLine(line: string): DdpRoute;
/** A line of /proc/net/atalk/interface. atalk_seq_interface_show */
export declare function parseAtalkInterfaceLine(line: string): DdpAddress;
/** A line of /proc/net/atalk/arp. net/appletalk/aarp.c aarp_seq_show */
export declare function parseAarpLine(line: string): DdpNeighbour;
