export { type Captured, type CaptureOptions, capture } from './api/capture.js';
export { type ChangeOptions, changes } from './api/changes.js';
export { type ConntrackOptions, conntrack, conntrackSync } from './api/conntrack.js';
export { type GroupOptions, groups, groupsSync } from './api/groups.js';
export { type InterfaceOptions, interfaces, interfacesSync } from './api/interfaces.js';
export {
  type LegacyAddressOptions,
  type LegacyNeighbourOptions,
  type LegacyRouteOptions,
  legacyAddresses,
  legacyAddressesSync,
  legacyNeighbours,
  legacyNeighboursSync,
  legacyRoutes,
  legacyRoutesSync,
} from './api/legacy.js';
export {
  type LegacySocketOptions,
  legacySockets,
  legacySocketsSync,
} from './api/legacy-sockets.js';
export { type NeighbourOptions, neighbours, neighboursSync } from './api/neighbours.js';
export { type RouteOptions, routes, routesSync } from './api/routes.js';
export { type SocketOptions, sockets, socketsSync } from './api/sockets.js';
export { type StatisticsOptions, statistics, statisticsSync } from './api/statistics.js';
export type { Family } from './model/address.js';
export type {
  Change,
  ChangeQuery,
  ChangingTables,
  LinkedAddress,
  Resynchronised,
  RowChange,
} from './model/changes.js';
export {
  type ConntrackQuery,
  type SequenceAdjustment,
  type TrackedConnection,
  type TrackedDirection,
  type TrackedEnd,
  type TrackedFlag,
  type TrackedProtocol,
  type TrackedState,
  type TrackedTcpFlag,
  type TrackedTuple,
  type Translation,
  translationOf,
} from './model/conntrack.js';
export type {
  BpfEncapsulation,
  Encapsulation,
  EncapsulationKind,
  ErspanOption,
  GeneveOption,
  IlaEncapsulation,
  Ioam6Encapsulation,
  IpEncapsulation,
  MplsEncapsulation,
  RplEncapsulation,
  Seg6Action,
  Seg6Encapsulation,
  Seg6LocalEncapsulation,
  SegmentList,
  XfrmEncapsulation,
} from './model/encapsulation.js';
export { DecodeError, NetstatError, SystemCallError, UnsupportedError } from './model/errors.js';
export type { Group, GroupFlag, GroupQuery } from './model/groups.js';
export type {
  AnySocket,
  InetOption,
  InetSocket,
  OwningModule,
  Queues,
  SocketMemory,
  SocketState,
} from './model/inet.js';
export type { InterfaceStatistics } from './model/interface-statistics.js';
export type {
  AddressFlag,
  HardwareMap,
  Interface,
  InterfaceAddress,
  InterfaceFlag,
  InterfaceOffload,
  InterfaceProtocol,
  InterfaceQuery,
  OperationalState,
} from './model/interfaces.js';
export type {
  Ax25Address,
  DdpAddress,
  IpxAddress,
  LegacyAddress,
  LegacyAddressQuery,
} from './model/legacy-addresses.js';
export type {
  DdpNeighbour,
  LegacyNeighbour,
  LegacyNeighbourQuery,
  NetromNeighbour,
  RoseNeighbour,
} from './model/legacy-neighbours.js';
export type {
  Ax25Route,
  DdpRoute,
  IpxRoute,
  LegacyRoute,
  LegacyRouteQuery,
  NetromNextHop,
  NetromRoute,
  RoseCircuit,
  RoseCircuitEnd,
  RoseRoute,
  X25Circuit,
  X25Route,
} from './model/legacy-routes.js';
export type {
  Ax25Socket,
  Ax25State,
  CallState,
  DdpSocket,
  Digipeater,
  IpxSocket,
  LegacyFamily,
  LegacySocket,
  LegacySocketFields,
  LegacySocketQuery,
  LegacyTimer,
  NetromCircuit,
  NetromSocket,
  NetromState,
  RoseSocket,
  SequenceVariables,
  X25Socket,
} from './model/legacy-sockets.js';
export type {
  AggregatorDetails,
  BondDetails,
  BondPortDetails,
  BridgeDetails,
  BridgePortDetails,
  LinkDetails,
  MacvlanDetails,
  PriorityMapping,
  TunDetails,
  VlanDetails,
  VxlanDetails,
} from './model/link-details.js';
export { type CounterMeaning, counterMeaning } from './model/meanings/counter-meaning.js';
export {
  type IcmpMessages,
  type IcmpMib,
  type IpMib,
  type Mib,
  mibOf,
  type RtoAlgorithm,
  type SctpMib,
  type TcpMib,
  type UdpLiteMib,
  type UdpMib,
} from './model/mib.js';
export type { MptcpFlag, MptcpInfo, MptcpSocket } from './model/mptcp.js';
export type {
  Neighbour,
  NeighbourCache,
  NeighbourFlag,
  NeighbourQuery,
  NeighbourState,
} from './model/neighbours.js';
export type { NetlinkFlag, NetlinkSocket } from './model/netlink.js';
export type { Holder, Owner } from './model/owner.js';
export type {
  PacketFanoutMode,
  PacketFlag,
  PacketMembership,
  PacketRing,
  PacketSocket,
} from './model/packet.js';
export type { OwnersAsked, ReadOptions, SocketQuery } from './model/query.js';
export type { IcmpSocket, RawSocket } from './model/raw.js';
export type {
  NextHop,
  NextHopFlag,
  NextHopObject,
  ResilientGroup,
  Route,
  RouteCache,
  RouteFeature,
  RouteFlag,
  RouteMetricName,
  RouteMetrics,
  RouteQuery,
  RouteType,
  RtfFlag,
} from './model/routes.js';
export type { SctpSocket, SctpState, SctpStyle } from './model/sctp.js';
export {
  type Counter,
  counterName,
  countersByName,
  type StatisticsQuery,
} from './model/statistics.js';
export type { Gap, SourceName, Table } from './model/table.js';
export type { Socket, SocketProtocol, SocketTables } from './model/tables.js';
export type {
  Backlog,
  TcpCongestionState,
  TcpConnection,
  TcpInfo,
  TcpListener,
  TcpOffloadState,
  TcpSocket,
  TcpTimer,
} from './model/tcp.js';
export type {
  TcpDataStatistics,
  TcpExtendedStatistics,
  TcpPathStatistics,
} from './model/tcp-extended.js';
export { decodeText, encodeText } from './model/text.js';
export type { UdpLiteSocket, UdpSocket } from './model/udp.js';
export type { SocketType, UnixFlag, UnixSocket, UnixState } from './model/unix.js';
export { hostNames } from './names/hosts.js';
export { networkNames } from './names/networks.js';
export type { NameOptions } from './names/options.js';
export { type ServiceKind, type ServiceNames, serviceNames } from './names/services.js';
export { userNames } from './names/users.js';
