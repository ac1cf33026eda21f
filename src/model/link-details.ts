/** What an interface has that others have not, by its kind. What the kernel does not say is absent. */
export interface LinkDetails {
  vlan?: VlanDetails;
  vxlan?: VxlanDetails;
  /** Of `macvlan` and `macvtap`. */
  macvlan?: MacvlanDetails;
  tun?: TunDetails;
  bridge?: BridgeDetails;
  /** Of a port of a bridge. */
  bridgePort?: BridgePortDetails;
  bond?: BondDetails;
  /** Of a port of a bond. */
  bondPort?: BondPortDetails;
}

/** IFLA_VLAN_*: IEEE 802.1Q. include/uapi/linux/if_link.h */
export interface VlanDetails {
  id?: number;
  /** Ethernet type of the tag: 0x8100 for 802.1Q, 0x88a8 for 802.1ad. */
  etherType?: number;
  flags?: (
    | 'REORDER_HDR'
    | 'GVRP'
    | 'LOOSE_BINDING'
    | 'MVRP'
    | 'BRIDGE_BINDING'
    | `UNKNOWN(${number})`
  )[];
  /** Priority of the tag, and that of the packet within this system. */
  ingressPriorities?: PriorityMapping[];
  egressPriorities?: PriorityMapping[];
}

/** struct ifla_vlan_qos_mapping. */
export interface PriorityMapping {
  from: number;
  to: number;
}

/** IFLA_VXLAN_*: RFC 7348. */
export interface VxlanDetails {
  /** VNI; 0 where it comes with each packet. */
  id?: number;
  /** Where packets go of whose receiver nothing is known: a host, or a multicast group. */
  remote?: string;
  local?: string;
  /** Interface by which it sends. */
  linkIndex?: number;
  hopLimit?: number;
  /** The hop limit, too, is that of the packet inside. */
  hopLimitInherited?: boolean;
  /** 1: that of the packet inside. */
  trafficClass?: number;
  flowLabel?: number;
  /** Whether it may be fragmented: as the packet inside for `inherit`. */
  dontFragment?: 'unset' | 'set' | 'inherit' | `UNKNOWN(${number})`;
  /** UDP. */
  port?: number;
  lowestSourcePort?: number;
  highestSourcePort?: number;
  /** Whether it learns who is where from what comes in, for how long, and for how many; 0 for any. */
  learning?: boolean;
  ageingSeconds?: number;
  limit?: number;
  /** Answers ARP itself; short cuts of routes; tells of what it does not know. */
  proxy?: boolean;
  routeShortCircuit?: boolean;
  l2Miss?: boolean;
  l3Miss?: boolean;
  udpChecksum?: boolean;
  udpZeroChecksum6Sent?: boolean;
  udpZeroChecksum6Received?: boolean;
  remoteChecksumSent?: boolean;
  remoteChecksumReceived?: boolean;
  remoteChecksumNoPartial?: boolean;
  /** Extensions of the header: group policy, generic protocol. */
  groupPolicy?: boolean;
  genericProtocol?: boolean;
  /** Who it is for comes with each packet, from routes or programs. */
  external?: boolean;
  vniFilter?: boolean;
  /** Packets to this system do not take the way through the tunnel. Linux 6.5 and later. */
  localBypass?: boolean;
}

/** IFLA_MACVLAN_*. */
export interface MacvlanDetails {
  mode?: 'private' | 'vepa' | 'bridge' | 'passthru' | 'source' | `UNKNOWN(${number})`;
  flags?: ('NOPROMISC' | 'NODST' | `UNKNOWN(${number})`)[];
  /** Of mode `source`: hardware addresses that are let in. */
  sources?: string[];
  /** Length asked for, and that of the interface below, of the queue for broadcasts. */
  broadcastQueueLength?: number;
  broadcastQueueLengthUsed?: number;
  /** Broadcasts are queued from so many receivers on. Linux 6.4 and later. */
  broadcastCutoff?: number;
}

/** IFLA_TUN_*. */
export interface TunDetails {
  type?: 'tun' | 'tap' | `UNKNOWN(${number})`;
  /** User and group who may attach; absent for anybody with the right to. */
  uid?: number;
  gid?: number;
  /** Headers before each packet: of the interface, of virtio. */
  packetInformation?: boolean;
  virtioHeader?: boolean;
  persistent?: boolean;
  multiQueue?: boolean;
  queues?: number;
  disabledQueues?: number;
}

/** IFLA_BR_*: a bridge and its spanning tree, IEEE 802.1D. */
export interface BridgeDetails {
  forwardDelayMs?: number;
  helloMs?: number;
  maxAgeMs?: number;
  ageingMs?: number;
  /** 0 off, 1 by the kernel, 2 by a program. */
  spanningTree?: number;
  priority?: number;
  vlanFiltering?: boolean;
  /** Ethernet type of tags. */
  vlanEtherType?: number;
  vlanDefault?: number;
  vlanStatistics?: boolean;
  vlanStatisticsPerPort?: boolean;
  /** Link-local groups that it forwards, by the last digit of the address. */
  groupForwardMask?: number;
  groupAddress?: string;
  /** Priority and hardware address: `8000.02:00:00:00:00:01`. */
  bridgeId?: string;
  rootId?: string;
  rootPort?: number;
  rootPathCost?: number;
  topologyChange?: boolean;
  topologyChangeDetected?: boolean;
  helloTimerMs?: number;
  topologyNotificationTimerMs?: number;
  topologyChangeTimerMs?: number;
  collectionTimerMs?: number;
  /** Whether ports of multicast routers are: 0 never, 1 found out, 2 always. */
  multicastRouter?: number;
  multicastSnooping?: boolean;
  multicastQueryUsesAddress?: boolean;
  multicastQuerier?: boolean;
  multicastHashElasticity?: number;
  multicastHashMax?: number;
  multicastLastMemberCount?: number;
  multicastStartupQueryCount?: number;
  multicastLastMemberMs?: number;
  multicastMembershipMs?: number;
  multicastQuerierMs?: number;
  multicastQueryMs?: number;
  multicastQueryResponseMs?: number;
  multicastStartupQueryMs?: number;
  multicastStatistics?: boolean;
  igmpVersion?: number;
  mldVersion?: number;
  /** Whether the firewall sees what passes. */
  filtersIpv4?: boolean;
  filtersIpv6?: boolean;
  filtersArp?: boolean;
  /** BR_BOOLOPT_*, those that are on. include/uapi/linux/if_bridge.h */
  options?: (
    | 'NO_LL_LEARN'
    | 'MCAST_VLAN_SNOOPING'
    | 'MST_ENABLE'
    | 'MDB_OFFLOAD_FAIL_NOTIFICATION'
    | 'FDB_LOCAL_VLAN_0'
    | `UNKNOWN(${number})`
  )[];
  /** Learnt addresses, and the most there may be. Linux 6.7 and later. */
  learned?: number;
  maxLearned?: number;
}

/** IFLA_BRPORT_*. */
export interface BridgePortDetails {
  state?: 'disabled' | 'listening' | 'learning' | 'forwarding' | 'blocking' | `UNKNOWN(${number})`;
  priority?: number;
  cost?: number;
  /** Sends back by the port that it came by. */
  hairpin?: boolean;
  bpduGuard?: boolean;
  rootBlock?: boolean;
  fastLeave?: boolean;
  learning?: boolean;
  learningSync?: boolean;
  unicastFlood?: boolean;
  multicastFlood?: boolean;
  broadcastFlood?: boolean;
  multicastToUnicast?: boolean;
  multicastRouter?: number;
  proxyArp?: boolean;
  proxyArpWifi?: boolean;
  neighbourSuppression?: boolean;
  neighbourVlanSuppression?: boolean;
  vlanTunnel?: boolean;
  isolated?: boolean;
  /** Nobody gets in who was not let in by an entry; and who knocks is noted. */
  locked?: boolean;
  macAuthenticationBypass?: boolean;
  groupForwardMask?: number;
  id?: number;
  number?: number;
  designatedPort?: number;
  designatedCost?: number;
  designatedBridge?: string;
  designatedRoot?: string;
  topologyChangeAck?: boolean;
  configPending?: boolean;
  messageAgeTimerMs?: number;
  forwardDelayTimerMs?: number;
  holdTimerMs?: number;
  backupPortIndex?: number;
  backupNextHopId?: number;
  mediaRingOpen?: boolean;
  mediaInterconnectOpen?: boolean;
  multicastHosts?: number;
  multicastHostsLimit?: number;
  multicastGroups?: number;
  multicastGroupsLimit?: number;
}

/** IFLA_BOND_*. Numbers without a unit are those of the kernel's bonding driver. */
export interface BondDetails {
  mode?:
    | 'balance-rr'
    | 'active-backup'
    | 'balance-xor'
    | 'broadcast'
    | '802.3ad'
    | 'balance-tlb'
    | 'balance-alb'
    | `UNKNOWN(${number})`;
  activePortIndex?: number;
  primaryPortIndex?: number;
  primaryReselect?: number;
  /** How often the links are looked at; how long they must be up or down. */
  monitorMs?: number;
  upDelayMs?: number;
  downDelayMs?: number;
  usesCarrier?: boolean;
  arpIntervalMs?: number;
  arpTargets?: string[];
  arpValidate?: number;
  arpAllTargets?: number;
  arpMissedMax?: number;
  ndpTargets?: string[];
  failOverAddress?: number;
  transmitHashPolicy?: number;
  igmpResends?: number;
  peerNotifications?: number;
  peerNotificationDelayMs?: number;
  allPortsActive?: boolean;
  minimumLinks?: number;
  learningIntervalSeconds?: number;
  packetsPerPort?: number;
  dynamicLoadBalance?: boolean;
  /** Of 802.3ad. */
  lacpRate?: number;
  lacpActive?: boolean;
  aggregatorSelection?: number;
  systemPriority?: number;
  systemAddress?: string;
  userPortKey?: number;
  coupledControl?: boolean;
  aggregator?: AggregatorDetails;
}

/** IFLA_BOND_AD_INFO_*. */
export interface AggregatorDetails {
  id?: number;
  ports?: number;
  actorKey?: number;
  partnerKey?: number;
  partnerAddress?: string;
}

/** IFLA_BOND_SLAVE_*. */
export interface BondPortDetails {
  state?: 'active' | 'backup' | `UNKNOWN(${number})`;
  linkStatus?: 'up' | 'going-down' | 'down' | 'going-back' | `UNKNOWN(${number})`;
  linkFailures?: number;
  permanentAddress?: string;
  queueId?: number;
  priority?: number;
  aggregatorId?: number;
  /** Of 802.3ad: bits of the state of this end and of the other. */
  actorState?: number;
  partnerState?: number;
}
