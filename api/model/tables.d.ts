import type { TrackedConnection } from './conntrack.js';
import type { Group } from './groups.js';
import type { Interface } from './interfaces.js';
import type { LegacyAddress } from './legacy-addresses.js';
import type { LegacyNeighbour } from './legacy-neighbours.js';
import type { LegacyRoute } from './legacy-routes.js';
import type { LegacySocket } from './legacy-sockets.js';
import type { MptcpSocket } from './mptcp.js';
import type { Neighbour } from './neighbours.js';
import type { NetlinkSocket } from './netlink.js';
import type { PacketSocket } from './packet.js';
import type { IcmpSocket, RawSocket } from './raw.js';
import type { Route } from './routes.js';
import type { SctpSocket } from './sctp.js';
import type { Counter } from './statistics.js';
import type { TcpSocket } from './tcp.js';
import type { UdpLiteSocket, UdpSocket } from './udp.js';
import type { UnixSocket } from './unix.js';
/** Every socket table, in the order in which they are listed. */
export interface SocketTables {
    tcp: TcpSocket;
    mptcp: MptcpSocket;
    sctp: SctpSocket;
    udp: UdpSocket;
    udplite: UdpLiteSocket;
    raw: RawSocket;
    icmp: IcmpSocket;
    unix: UnixSocket;
    packet: PacketSocket;
    netlink: NetlinkSocket;
}
/** Every table there is: the spine that each backend and each dialect fills in. */
export interface Tables extends SocketTables {
    routes: Route;
    interfaces: Interface;
    neighbours: Neighbour;
    groups: Group;
    statistics: Counter;
    conntrack: TrackedConnection;
    legacySockets: LegacySocket;
    legacyRoutes: LegacyRoute;
    legacyNeighbours: LegacyNeighbour;
    legacyAddresses: LegacyAddress;
}
export type SocketProtocol = keyof SocketTables;
/** Any socket; `protocol` tells which. */
export type Socket = SocketTables[SocketProtocol];
export declare const SOCKET_PROTOCOLS: readonly ["tcp", "mptcp", "sctp", "udp", "udplite", "raw", "icmp", "unix", "packet", "netlink"];
/** Every table that is not one of sockets. */
export type TableName = Exclude<keyof Tables, SocketProtocol>;
export declare const TABLE_NAMES: readonly ["routes", "interfaces", "neighbours", "groups", "statistics", "conntrack", "legacySockets", "legacyRoutes", "legacyNeighbours", "legacyAddresses"];
