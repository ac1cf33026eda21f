import type {
  BridgeDetails,
  BridgePortDetails,
  LinkDetails,
  MacvlanDetails,
  TunDetails,
  VlanDetails,
  VxlanDetails,
} from '../../src/model/link-details.js';
import { defined } from './defined.js';

type NameOf = (interfaceIndex: number | undefined) => string | undefined;

/** What an interface has by its kind, as `ip -j -d link` shows it. */
export function ipLinkDetails(of: LinkDetails, nameOf: NameOf): object | undefined {
  if (of.vlan) return defined(vlan(of.vlan));
  if (of.vxlan) return defined(vxlan(of.vxlan, nameOf));
  if (of.macvlan) return defined(macvlan(of.macvlan));
  if (of.tun) return defined(tun(of.tun));
  return of.bridge && defined(bridge(of.bridge));
}

/** What a port has, likewise. */
export function ipPortDetails({ bridgePort }: LinkDetails, nameOf: NameOf): object | undefined {
  return bridgePort && defined(port(bridgePort, nameOf));
}

const ETHER_TYPES: Readonly<Record<number, string>> = { 33024: '802.1Q', 34984: '802.1ad' };
const hexadecimal = (value: number | undefined) =>
  value === undefined ? undefined : value === 0 ? '0' : `0x${value.toString(16)}`;
const number = (value: boolean | undefined) => (value === undefined ? undefined : Number(value));
/** What ip does not show where it is not set. */
const set = <Value>(value: Value | undefined) => value || undefined;
const hundredths = (ms: number | undefined) => (ms === undefined ? undefined : ms / 10);
const seconds = (ms: number | undefined) => (ms === undefined ? undefined : ms / 1000);
/** ip leaves out the leading zeros of these addresses. */
const short = (id: string | undefined) => id?.replace(/:0(?=.)/g, ':').replace(/\.0(?=.:)/, '.');

function vlan(of: VlanDetails): Record<string, unknown> {
  return {
    protocol: ETHER_TYPES[of.etherType ?? 0],
    id: of.id,
    flags: of.flags,
    ingress_qos: of.ingressPriorities,
    egress_qos: of.egressPriorities,
  };
}

function vxlan(of: VxlanDetails, nameOf: NameOf): Record<string, unknown> {
  const { remote = '', local = '' } = of;
  const six = (address: string) => (address.includes(':') ? '6' : '');
  const isGroup = /^(22[4-9]|23\d|ff)/.test(remote);
  const isKnown = (address: string) => !['', '0.0.0.0', '::'].includes(address);
  return {
    external: set(of.external),
    vnifilter: set(of.vniFilter),
    id: of.id,
    ...(isKnown(remote) && { [`${isGroup ? 'group' : 'remote'}${six(remote)}`]: remote }),
    ...(isKnown(local) && { [`local${six(local)}`]: local }),
    link: nameOf(of.linkIndex),
    port_range: { low: of.lowestSourcePort, high: of.highestSourcePort },
    port: of.port,
    learning: of.learning,
    proxy: set(of.proxy),
    rsc: set(of.routeShortCircuit),
    l2miss: set(of.l2Miss),
    l3miss: set(of.l3Miss),
    tos: of.trafficClass ? hexadecimal(of.trafficClass) : undefined,
    ttl: of.hopLimitInherited ? undefined : of.hopLimit,
    df: of.dontFragment,
    label: of.flowLabel ? hexadecimal(of.flowLabel) : undefined,
    ageing: of.ageingSeconds,
    limit: set(of.limit),
    udp_csum: of.udpChecksum,
    udp_zero_csum6_tx: of.udpZeroChecksum6Sent,
    udp_zero_csum6_rx: of.udpZeroChecksum6Received,
    remcsum_tx: set(of.remoteChecksumSent),
    remcsum_rx: set(of.remoteChecksumReceived),
    gbp: set(of.groupPolicy),
    gpe: set(of.genericProtocol),
  };
}

function macvlan(of: MacvlanDetails): Record<string, unknown> {
  const isSource = of.mode === 'source';
  return {
    mode: of.mode,
    nopromisc: set(of.flags?.includes('NOPROMISC')),
    nodst: set(of.flags?.includes('NODST')),
    bcqueuelen: of.broadcastQueueLength,
    usedbcqueuelen: of.broadcastQueueLengthUsed,
    macaddr_count: isSource ? (of.sources ?? []).length : undefined,
    macaddr_data: isSource ? of.sources : undefined,
  };
}

function tun(of: TunDetails): Record<string, unknown> {
  return {
    type: of.type,
    pi: of.packetInformation,
    vnet_hdr: of.virtioHeader,
    multi_queue: of.multiQueue,
    numqueues: of.queues,
    numdisabled: of.disabledQueues,
    persist: of.persistent,
    user: of.uid,
    group: of.gid,
  };
}

function bridge(of: BridgeDetails): Record<string, unknown> {
  return {
    forward_delay: hundredths(of.forwardDelayMs),
    hello_time: hundredths(of.helloMs),
    max_age: hundredths(of.maxAgeMs),
    ageing_time: hundredths(of.ageingMs),
    stp_state: of.spanningTree,
    priority: of.priority,
    vlan_filtering: number(of.vlanFiltering),
    vlan_protocol: ETHER_TYPES[of.vlanEtherType ?? 0],
    bridge_id: short(of.bridgeId),
    root_id: short(of.rootId),
    root_port: of.rootPort,
    root_path_cost: of.rootPathCost,
    topology_change: number(of.topologyChange),
    topology_change_detected: number(of.topologyChangeDetected),
    hello_timer: seconds(of.helloTimerMs),
    tcn_timer: seconds(of.topologyNotificationTimerMs),
    topology_change_timer: seconds(of.topologyChangeTimerMs),
    gc_timer: seconds(of.collectionTimerMs),
    vlan_default_pvid: of.vlanDefault,
    vlan_stats_enabled: number(of.vlanStatistics),
    vlan_stats_per_port: number(of.vlanStatisticsPerPort),
    group_fwd_mask: hexadecimal(of.groupForwardMask),
    group_addr: of.groupAddress,
    mcast_snooping: number(of.multicastSnooping),
    no_linklocal_learn: number(of.options?.includes('NO_LL_LEARN')),
    mcast_vlan_snooping: number(of.options?.includes('MCAST_VLAN_SNOOPING')),
    mcast_router: of.multicastRouter,
    mcast_query_use_ifaddr: number(of.multicastQueryUsesAddress),
    mcast_querier: number(of.multicastQuerier),
    mcast_hash_elasticity: of.multicastHashElasticity,
    mcast_hash_max: of.multicastHashMax,
    mcast_last_member_cnt: of.multicastLastMemberCount,
    mcast_startup_query_cnt: of.multicastStartupQueryCount,
    mcast_last_member_intvl: hundredths(of.multicastLastMemberMs),
    mcast_membership_intvl: hundredths(of.multicastMembershipMs),
    mcast_querier_intvl: hundredths(of.multicastQuerierMs),
    mcast_query_intvl: hundredths(of.multicastQueryMs),
    mcast_query_response_intvl: hundredths(of.multicastQueryResponseMs),
    mcast_startup_query_intvl: hundredths(of.multicastStartupQueryMs),
    mcast_stats_enabled: number(of.multicastStatistics),
    mcast_igmp_version: of.igmpVersion,
    mcast_mld_version: of.mldVersion,
    nf_call_iptables: number(of.filtersIpv4),
    nf_call_ip6tables: number(of.filtersIpv6),
    nf_call_arptables: number(of.filtersArp),
  };
}

/** The groups that ip has words for, by bit. */
const FORWARDED: Readonly<Record<number, string>> = { 0: 'stp', 2: 'lacp', 14: 'lldp' };

function forwarded(mask = 0): string {
  const words: string[] = [];
  for (let bit = 0; bit < 16; bit++) {
    if (mask & (1 << bit)) words.push(FORWARDED[bit] ?? `0x${(1 << bit).toString(16)}`);
  }
  return words.length === 0 ? '0x0' : words.join();
}

function port(of: BridgePortDetails, nameOf: NameOf): Record<string, unknown> {
  return {
    state: of.state,
    priority: of.priority,
    cost: of.cost,
    hairpin: of.hairpin,
    guard: of.bpduGuard,
    root_block: of.rootBlock,
    fastleave: of.fastLeave,
    learning: of.learning,
    flood: of.unicastFlood,
    id: hexadecimal(of.id),
    no: hexadecimal(of.number),
    designated_port: of.designatedPort,
    designated_cost: of.designatedCost,
    bridge_id: short(of.designatedBridge),
    root_id: short(of.designatedRoot),
    hold_timer: seconds(of.holdTimerMs),
    message_age_timer: seconds(of.messageAgeTimerMs),
    forward_delay_timer: seconds(of.forwardDelayTimerMs),
    topology_change_ack: number(of.topologyChangeAck),
    config_pending: number(of.configPending),
    proxy_arp: of.proxyArp,
    proxy_arp_wifi: of.proxyArpWifi,
    multicast_router: of.multicastRouter,
    mcast_flood: of.multicastFlood,
    bcast_flood: of.broadcastFlood,
    mcast_to_unicast: of.multicastToUnicast,
    neigh_suppress: of.neighbourSuppression,
    group_fwd_mask: hexadecimal(of.groupForwardMask),
    group_fwd_mask_str: forwarded(of.groupForwardMask),
    vlan_tunnel: of.vlanTunnel,
    isolated: of.isolated,
    locked: of.locked,
    backup_port: nameOf(of.backupPortIndex),
  };
}
