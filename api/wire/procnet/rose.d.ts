import type { RoseNeighbour } from '../../model/legacy-neighbours.js';
import type { RoseCircuit, RoseRoute } from '../../model/legacy-routes.js';
import type { RoseSocket } from '../../model/legacy-sockets.js';
/** A line of /proc/net/rose. net/rose/af_rose.c rose_info_show */
export declare function parseRoseSocketLine(line: string): RoseSocket;
/** A line of /proc/net/rose_nodes. net/rose/rose_route.c rose_node_show */
export declare function parseRoseNodeLine(line: string): RoseRoute;
/** A line of /proc/net/rose_neigh. rose_neigh_show */
export declare function parseRoseNeighbourLine(line: string): RoseNeighbour;
/** A line of /proc/net/rose_routes. rose_route_show */
export declare function parseRoseCircuitLine(line: string): RoseCircuit;
