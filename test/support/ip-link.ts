import type { InterfaceStatistics } from '../../src/model/interface-statistics.js';
import type { AddressFlag, Interface, InterfaceAddress } from '../../src/model/interfaces.js';
import { defined } from './defined.js';
import { ipLinkDetails, ipPortDetails } from './ip-link-details.js';

/** A row as `ip -j -s -s -d link` shows it. */
export function ipLink(row: Interface, others: readonly Interface[]): Record<string, unknown> {
  const elsewhere = row.linkNamespaceId !== undefined;
  const link = others.find(({ index }) => index === row.linkIndex);
  const down = row.linkIndex !== undefined && !elsewhere && !link?.flags?.includes('UP');
  const nameOf = (wanted: number | undefined) => others.find(({ index }) => index === wanted)?.name;
  const { kind, portKind, offload, statistics, permanentAddress } = row;
  return defined({
    ifindex: row.index,
    link: elsewhere ? undefined : row.linkName,
    link_index: elsewhere ? row.linkIndex : undefined,
    ifname: row.name,
    flags: ipFlags(row, down),
    mtu: row.mtu,
    qdisc: row.queueDiscipline,
    master: row.masterName,
    operstate: row.operationalState,
    linkmode: row.linkMode,
    group: row.group === 0 ? 'default' : String(row.group),
    txqlen: row.transmitQueueLength,
    link_type: row.hardwareTypeName,
    address: row.hardwareAddress,
    link_pointtopoint:
      row.broadcastAddress !== undefined && row.flags?.includes('POINTOPOINT') ? true : undefined,
    broadcast: row.broadcastAddress,
    permaddr: permanentAddress === row.hardwareAddress ? undefined : permanentAddress,
    link_netnsid: row.linkNamespaceId,
    promiscuity: row.promiscuity,
    allmulti: row.allMulticast,
    min_mtu: row.minimumMtu,
    max_mtu: row.maximumMtu,
    linkinfo:
      (kind || portKind) &&
      defined({
        info_kind: kind,
        info_data: ipLinkDetails(row, nameOf),
        info_slave_kind: portKind,
        info_slave_data: ipPortDetails(row, nameOf),
      }),
    inet6_addr_gen_mode: row.ipv6AddressGeneration?.toLowerCase().replace('_privacy', '_secret'),
    num_tx_queues: row.transmitQueues,
    num_rx_queues: row.receiveQueues,
    gso_max_size: offload?.gsoMaxBytes,
    gso_max_segs: offload?.gsoMaxSegments,
    tso_max_size: offload?.tsoMaxBytes,
    tso_max_segs: offload?.tsoMaxSegments,
    gro_max_size: offload?.groMaxBytes,
    ifalias: row.alias,
    altnames: row.alternativeNames,
    stats64: statistics && ipStatistics(statistics, row.carrierChanges),
  });
}

/** In whatever order: ip has one of its own. */
function ipFlags({ flags = [] }: Interface, down: boolean): string[] {
  const shown: string[] = flags.filter((flag) => flag !== 'RUNNING');
  if (flags.includes('UP') && !flags.includes('RUNNING')) shown.push('NO-CARRIER');
  if (down) shown.push('M-DOWN');
  return shown.sort();
}

type Counters = Record<string, Record<string, unknown>>;

function ipStatistics(statistics: InterfaceStatistics, carrierChanges?: number): Counters {
  return {
    rx: defined({
      bytes: statistics.rxBytes,
      packets: statistics.rxPackets,
      errors: statistics.rxErrors,
      dropped: statistics.rxDropped,
      over_errors: statistics.rxOverErrors,
      multicast: statistics.multicast,
      compressed: statistics.rxCompressed || undefined,
      length_errors: statistics.rxLengthErrors,
      crc_errors: statistics.rxCrcErrors,
      frame_errors: statistics.rxFrameErrors,
      fifo_errors: statistics.rxFifoErrors,
      missed_errors: statistics.rxMissedErrors,
      nohandler: statistics.rxNoHandler || undefined,
      otherhost: statistics.rxOtherHostDropped || undefined,
    }),
    tx: defined({
      bytes: statistics.txBytes,
      packets: statistics.txPackets,
      errors: statistics.txErrors,
      dropped: statistics.txDropped,
      carrier_errors: statistics.txCarrierErrors,
      collisions: statistics.collisions,
      compressed: statistics.txCompressed || undefined,
      aborted_errors: statistics.txAbortedErrors,
      fifo_errors: statistics.txFifoErrors,
      window_errors: statistics.txWindowErrors,
      heartbeat_errors: statistics.txHeartbeatErrors,
      carrier_changes: carrierChanges,
    }),
  };
}

const FOREVER = 0xffffffff;

/** The words of ip for the flags of an address; PERMANENT is what it does not say. */
const FLAGS: Readonly<Partial<Record<AddressFlag, string>>> = {
  SECONDARY: 'secondary',
  TEMPORARY: 'temporary',
  NODAD: 'nodad',
  OPTIMISTIC: 'optimistic',
  DADFAILED: 'dadfailed',
  HOMEADDRESS: 'home',
  DEPRECATED: 'deprecated',
  TENTATIVE: 'tentative',
  MANAGETEMPADDR: 'mngtmpaddr',
  NOPREFIXROUTE: 'noprefixroute',
  MCAUTOJOIN: 'autojoin',
  STABLE_PRIVACY: 'stable-privacy',
};

/** An address as `ip -j -d addr` shows it. */
export function ipAddress(address: InterfaceAddress): Record<string, unknown> {
  const { flags = [], scope, scopeName, family, peer } = address;
  const words = flags.flatMap((flag) => FLAGS[flag] ?? []);
  return defined({
    family: family === 'IPv6' ? 'inet6' : 'inet',
    local: address.address,
    address: peer,
    prefixlen: address.prefixLength,
    metric: address.routePriority,
    broadcast: address.broadcast,
    anycast: address.anycast,
    scope: scopeName === 'universe' ? 'global' : (scopeName ?? String(scope)),
    dynamic: flags.includes('PERMANENT') ? undefined : true,
    ...Object.fromEntries(words.map((word) => [word, true])),
    label: address.label,
    valid_life_time: address.validSeconds ?? FOREVER,
    preferred_life_time: address.preferredSeconds ?? FOREVER,
  });
}
