import type { NetromNeighbour } from '../../model/legacy-neighbours.js';
import type { NetromRoute } from '../../model/legacy-routes.js';
import type { NetromSocket } from '../../model/legacy-sockets.js';
/** A line of /proc/net/nr. net/netrom/af_netrom.c nr_info_show */
export declare function parseNetromSocketLine(line: string): NetromSocket;
/** A line of /proc/net/nr_nodes. net/netrom/nr_route.c nr_node_show */
export declare function parseNetromNodeLine(line: string): NetromRoute;
/** A line of /proc/net/nr_neigh. nr_neigh_show */
export declare function parseNetromNeighbourLine(line: string): NetromNeighbour;
