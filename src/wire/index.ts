export { AddressCache } from './address-cache.js';
export {
  BPF_COMMAND,
  type BpfArguments,
  LINK_CREATE_SIZE,
  LOOK_UP_SIZE,
  writeArrayCreate,
  writeIterCreate,
  writeLinkCreate,
  writeLookUp,
  writeProgramLoad,
} from './bpf/attributes.js';
export { Btf } from './bpf/btf.js';
export { readBuildId } from './bpf/build-id.js';
export { type Instruction, writeInstruction } from './bpf/instruction.js';
export { type Layout, readLayout, type Wanted } from './bpf/layout.js';
export { TASK_FILES, type TaskFileLayout } from './bpf/task-file-layout.js';
export { assembleTaskFiles, RECORD_WORDS } from './bpf/task-file-program.js';
export { assembleTasks } from './bpf/tasks-program.js';
export { TCP_STATE_SIZE } from './bpf/tcp-buckets.js';
export { TCP_SOCKETS, type TcpLayout } from './bpf/tcp-layout.js';
export { assembleTcp } from './bpf/tcp-program.js';
export { TCP_RECORD_SIZE, type TcpKernel } from './bpf/tcp-record.js';
export { parseHosts } from './etc/hosts.js';
export { parseNetworks } from './etc/networks.js';
export { parsePasswd } from './etc/passwd.js';
export {
  type ProtocolEntry,
  parseProtocols,
  parseServices,
  type ServiceEntry,
} from './etc/services.js';
export { stateNumber as socketStateNumber, stateOf as socketStateOf } from './inet-state.js';
export {
  type AddressMessage,
  readAddress,
  readAddressMessage,
  writeAddressRequest,
} from './netlink/address.js';
export { Attributes, readText, writeAttribute } from './netlink/attribute.js';
export { type AttributeTable, readTable } from './netlink/attribute-table.js';
export {
  CONNTRACK_GET,
  CONNTRACK_NEW,
  type ConntrackExtras,
  type ConntrackMessage,
  NETLINK_NETFILTER,
  readConntrackMessage,
  writeConntrackRequest,
} from './netlink/conntrack.js';
export { type ConntrackTuple, readConntrackTuple } from './netlink/conntrack-tuple.js';
export { readEncapsulation } from './netlink/encapsulation.js';
export {
  AF_INET,
  AF_INET6,
  extensionsOf,
  INET_DIAG,
  INET_DIAG_REQ_BYTECODE,
  INET_DIAG_REQ_PROTOCOL,
  type InetDiagMessage,
  type InetDiagRequest,
  readCookie,
  readInetDiagMessage,
  SOCK_DIAG_BY_FAMILY,
  type SocketId,
  TCPDIAG_GETSOCK,
  writeInetDiagRequest,
  writeTcpDiagRequest,
} from './netlink/inet-diag.js';
export {
  type InetDiagDetails,
  readInetDiagDetails,
  readV6Only,
} from './netlink/inet-diag-details.js';
export { writePortFilter } from './netlink/inet-diag-filter.js';
export {
  type LinkMessage,
  type LinkName,
  readLinkMessage,
  readLinkName,
  writeLinkRequest,
} from './netlink/link.js';
export { readLinkDetails, readPortDetails } from './netlink/link-details.js';
export { readLinkStatistics } from './netlink/link-statistics.js';
export {
  Messages,
  NLM_F_DUMP,
  NLM_F_DUMP_INTR,
  NLM_F_REQUEST,
  NLMSG_DONE,
  NLMSG_ERROR,
  readError,
  writeMessage,
} from './netlink/message.js';
export { type MptcpInfoMessage, readMptcpInfo } from './netlink/mptcp-info.js';
export {
  type NeighbourMessage,
  readNeighbourMessage,
  writeNeighbourRequest,
} from './netlink/neighbour.js';
export {
  NDIAG_SHOW,
  type NetlinkDiagMessage,
  readNetlinkDiagMessage,
  writeNetlinkDiagRequest,
} from './netlink/netlink-diag.js';
export type { NextHopMessage } from './netlink/next-hop.js';
export {
  type NextHopObjectMessage,
  readNextHopObject,
  writeNextHopObjectRequest,
} from './netlink/next-hop-object.js';
export {
  PACKET_SHOW,
  type PacketDiagInfo,
  type PacketDiagMembership,
  type PacketDiagMessage,
  type PacketDiagRing,
  readPacketDiagMessage,
  writePacketDiagRequest,
} from './netlink/packet-diag.js';
export {
  type CacheInfo,
  type RouteMessage,
  type RouteRequest,
  readRouteMessage,
  writeRouteRequest,
} from './netlink/route.js';
export { type MetricValues, RTAX, readMetrics } from './netlink/route-metrics.js';
export { NETLINK_ROUTE, RTM } from './netlink/rtnetlink.js';
export { readSkMeminfo } from './netlink/sk-meminfo.js';
export { readSockaddrs } from './netlink/sockaddr-storage.js';
export { readTcpInfo } from './netlink/tcp-info.js';
export {
  AF_UNIX,
  readUnixDiagMessage,
  UDIAG_SHOW,
  type UnixDiagMessage,
  type UnixDiagRequest,
  writeUnixDiagRequest,
} from './netlink/unix-diag.js';
export { type ProcessStatus, parseStatus } from './proc/status.js';
export { type ArpLine, ATF, parseArpLine } from './procnet/arp.js';
export {
  parseAarpLine,
  parseAtalkInterfaceLine,
  parseAtalkRouteLine,
  parseAtalkSocketLine,
} from './procnet/atalk.js';
export {
  parseAx25CallsignLine,
  parseAx25RouteLine,
  parseAx25SocketLine,
} from './procnet/ax25.js';
export { parseCallsign } from './procnet/columns.js';
export { type ConntrackLine, parseConntrackLine } from './procnet/conntrack-line.js';
export { parseCounterValue } from './procnet/counter-value.js';
export { type DeviceLine, parseDeviceLine } from './procnet/dev.js';
export { type DevMcastLine, parseDevMcastLine } from './procnet/dev-mcast.js';
export { type Inet6AddressLine, parseInet6AddressLine } from './procnet/if-inet6.js';
export { IgmpLines, type IgmpMembership } from './procnet/igmp.js';
export { type Igmp6Line, parseIgmp6Line } from './procnet/igmp6.js';
export { type InetLine, parseInetLine } from './procnet/inet-line.js';
export { type Ipv6RouteLine, parseIpv6RouteLine } from './procnet/ipv6-route.js';
export { parseIpxInterfaceLine, parseIpxRouteLine, parseIpxSocketLine } from './procnet/ipx.js';
export { type NetlinkLine, parseNetlinkLine } from './procnet/netlink-line.js';
export {
  parseNetromNeighbourLine,
  parseNetromNodeLine,
  parseNetromSocketLine,
} from './procnet/netrom.js';
export { type PacketLine, parsePacketLine } from './procnet/packet-line.js';
export {
  parseRoseCircuitLine,
  parseRoseNeighbourLine,
  parseRoseNodeLine,
  parseRoseSocketLine,
} from './procnet/rose.js';
export { parseRouteLine, type RouteLine } from './procnet/route.js';
export { parseRtCacheLine, type RtCacheLine } from './procnet/rt-cache.js';
export { parseSctpAssociationLine, type SctpAssociationLine } from './procnet/sctp-assocs.js';
export { parseSctpEndpointLine, type SctpEndpointLine } from './procnet/sctp-eps.js';
export { parseSnmpGroup, type SnmpItem } from './procnet/snmp.js';
export { parseSnmp6Line, type Snmp6Item } from './procnet/snmp6.js';
export { parseUnixLine, type UnixLine } from './procnet/unix-line.js';
export { UnixLines, UnixNames } from './procnet/unix-lines.js';
export { parseX25ForwardLine, parseX25RouteLine, parseX25SocketLine } from './procnet/x25.js';
export { type ByteOrder, Reader } from './reader.js';
export { unixStateNumber, unixStateOfLine } from './unix-state.js';
export { parseCommandLine } from './windows/command-line.js';
export { windowsErrorName } from './windows/error-name.js';
export { type ForwardRow, readForwardTable } from './windows/forward-table.js';
export { readGuid } from './windows/guid.js';
export { ICMP_STATS_SIZE, readIcmpStats } from './windows/icmp-stats.js';
export { IF_FLAGS, type IfRow, readIfTable } from './windows/if-table.js';
export { IP_STATS_SIZE, readIpStats } from './windows/ip-stats.js';
export { type IpInterfaceRow, readIpInterfaceTable } from './windows/ipinterface-table.js';
export { type IpNetRow, readIpNetTable } from './windows/ipnet-table.js';
export { readMibTable } from './windows/mib-table.js';
export {
  type MulticastAddressRow,
  readMulticastAddressTable,
} from './windows/multicast-address-table.js';
export { readOwnerModule } from './windows/owner-module.js';
export {
  type PersistentRoute,
  parsePersistentRoute,
  readPersistentRoute6,
} from './windows/persistent-route.js';
export { Pointed } from './windows/pointed.js';
export { type ProcessEntry, readProcessEntries } from './windows/process-entry.js';
export { type RegistryValue, readRegistryValues } from './windows/registry-values.js';
export { type RunningService, readServices } from './windows/services.js';
export { readSockaddrInet, type SockaddrInet } from './windows/sockaddr-inet.js';
export { GATEWAY_VALUES, readStaticGateways } from './windows/static-gateways.js';
export { readDwords, type StatisticsItem } from './windows/statistics-item.js';
export { readTcpEstatsData, readTcpEstatsPath } from './windows/tcp-estats.js';
export { offloadStateOf, tcpStateOf } from './windows/tcp-state.js';
export {
  readTcpStats,
  readTcpStats2,
  TCP_STATS_SIZE,
  TCP_STATS2_SIZE,
} from './windows/tcp-stats.js';
export { readTcpTable, type TcpTableForm, type TcpTableRow } from './windows/tcp-table.js';
export {
  readUdpStats,
  readUdpStats2,
  UDP_STATS_SIZE,
  UDP_STATS2_SIZE,
} from './windows/udp-stats.js';
export { readUdpTable, type UdpTableForm, type UdpTableRow } from './windows/udp-table.js';
export {
  readUnicastAddressTable,
  type UnicastAddressRow,
} from './windows/unicast-address-table.js';
export { Writer } from './writer.js';
