import type { IpxAddress } from '../../model/legacy-addresses.js';
import type { IpxRoute } from '../../model/legacy-routes.js';
import type { IpxSocket } from '../../model/legacy-sockets.js';
/**
 * A line of /proc/net/ipx/socket, which tells the local node where the kernel has CONFIG_IPX_INTERN.
 * net/ipx/ipx_proc.c ipx_seq_socket_show
 */
export declare function parseIpxSocketLine(line: string): IpxSocket;
/** A line of /proc/net/ipx/route. ipx_seq_route_show */
export declare function parseIpxRouteLine(line: string): IpxRoute;
/** A line of /proc/net/ipx/interface. ipx_seq_interface_show */
export declare function parseIpxInterfaceLine(line: string): IpxAddress;
