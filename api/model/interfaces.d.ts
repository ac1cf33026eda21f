import type { Family } from './address.js';
import type { LinkDetails } from './link-details.js';
/** A network interface, up or not. What is of one kind alone is in a field of its own. */
export interface Interface extends LinkDetails {
    /** Absent from Linux's /proc where it takes packets of no multicast group. */
    index?: number;
    name: string;
    /** Further names by which it goes, of up to 127 bytes. Linux 5.5 and later. */
    alternativeNames?: string[];
    /** A description that somebody gave it. */
    alias?: string;
    /** What its driver calls it: `Intel(R) I211 Gigabit Network Connection`. Windows. */
    description?: string;
    /** Which driver made it: `veth`, `bridge`, `vxlan` ... Absent for real hardware. Linux. */
    kind?: string;
    /** What it is a port of, as that calls it: `bridge`, `bond`. Linux. */
    portKind?: string;
    /** ARPHRD_*. Linux, from netlink. */
    hardwareType?: number;
    /** The name that the kernel's header has for it, in lower case: `ether`, `loopback`. */
    hardwareTypeName?: string;
    /** Octets with colons between; of an IP tunnel the IP address of the local end. */
    hardwareAddress?: string;
    /** Address of all; where it is point-to-point, that of the other end. */
    broadcastAddress?: string;
    /** The one that it came with, whatever was set since. */
    permanentAddress?: string;
    /** Linux, from netlink. */
    flags?: InterfaceFlag[];
    /** RFC 2863. */
    operationalState?: OperationalState;
    /** What may hold it back from being up: RFC 2863. Linux. */
    linkMode?: 'DEFAULT' | 'DORMANT' | 'TESTING' | `UNKNOWN(${number})`;
    carrier?: boolean;
    /** How often the carrier came and went, together and each. Linux. */
    carrierChanges?: number;
    carrierUps?: number;
    carrierDowns?: number;
    /** Kept down by a protocol, as spanning trees do. Linux. */
    protocolDown?: boolean;
    /** Largest packet, bytes, and the limits within which it can be set; 0 for no limit. */
    mtu?: number;
    minimumMtu?: number;
    maximumMtu?: number;
    /** How packets wait to be sent. Linux. */
    queueDiscipline?: string;
    /** How many packets may wait. */
    transmitQueueLength?: number;
    transmitQueues?: number;
    receiveQueues?: number;
    /** Number of the group for settings in common; 0 unless set. Linux. */
    group?: number;
    /** The interface whose port it is. */
    masterIndex?: number;
    masterName?: string;
    /** The interface on which it lies, or the other end of a pair. */
    linkIndex?: number;
    /** Absent where that is in another network namespace, by the id that this one has for it. */
    linkName?: string;
    linkNamespaceId?: number;
    /** How many ask it to take all packets, and all multicast ones. Linux. */
    promiscuity?: number;
    allMulticast?: number;
    /** Packets that are cut by the interface or put together before they are handed up. Linux. */
    offload?: InterfaceOffload;
    /** How it makes its IPv6 interface identifiers. Linux. */
    ipv6AddressGeneration?: 'EUI64' | 'NONE' | 'STABLE_PRIVACY' | 'RANDOM' | `UNKNOWN(${number})`;
    /** The device that it is on, and the bus of that: `0000:00:1f.6` and `pci`. Linux. */
    parentDevice?: string;
    parentBus?: string;
    /** Where it sits on hardware with several. Identifiers are hexadecimal digits. Linux. */
    physicalPortName?: string;
    physicalPortId?: string;
    physicalSwitchId?: string;
    /** Where the hardware is found; absent where it says nothing. Linux. */
    hardwareMap?: HardwareMap;
    statistics?: InterfaceStatistics;
    /** In the system's order. From Linux's /proc, IPv6 alone. */
    addresses: InterfaceAddress[];
}
/** IFF_*. include/uapi/linux/if.h */
export type InterfaceFlag = 'UP' | 'BROADCAST' | 'DEBUG' | 'LOOPBACK' | 'POINTOPOINT' | 'NOTRAILERS' | 'RUNNING' | 'NOARP' | 'PROMISC' | 'ALLMULTI' | 'MASTER' | 'SLAVE' | 'MULTICAST' | 'PORTSEL' | 'AUTOMEDIA' | 'DYNAMIC' | 'LOWER_UP' | 'DORMANT' | 'ECHO' | `UNKNOWN(${number})`;
/** By the number of the bit. */
export declare const INTERFACE_FLAGS: readonly ["UP", "BROADCAST", "DEBUG", "LOOPBACK", "POINTOPOINT", "NOTRAILERS", "RUNNING", "NOARP", "PROMISC", "ALLMULTI", "MASTER", "SLAVE", "MULTICAST", "PORTSEL", "AUTOMEDIA", "DYNAMIC", "LOWER_UP", "DORMANT", "ECHO"];
/** IF_OPER_*, RFC 2863. include/uapi/linux/if.h */
export type OperationalState = 'UNKNOWN' | 'NOTPRESENT' | 'DOWN' | 'LOWERLAYERDOWN' | 'TESTING' | 'DORMANT' | 'UP' | `UNKNOWN(${number})`;
/** Limits of segmentation offload, bytes and segments; TSO is what the hardware can. */
export interface InterfaceOffload {
    gsoMaxBytes?: number;
    gsoMaxSegments?: number;
    tsoMaxBytes?: number;
    tsoMaxSegments?: number;
    groMaxBytes?: number;
    /** Of IPv4 alone. */
    gsoIpv4MaxBytes?: number;
    groIpv4MaxBytes?: number;
}
/** struct rtnl_link_ifmap. include/uapi/linux/if_link.h */
export interface HardwareMap {
    memoryStart: bigint;
    memoryEnd: bigint;
    baseAddress: bigint;
    irq: number;
    dma: number;
    port: number;
}
/**
 * What went through the interface: struct rtnl_link_stats64. Linux's /proc has no more than some
 * sums of the errors. include/uapi/linux/if_link.h
 */
export interface InterfaceStatistics {
    rxPackets: bigint;
    txPackets: bigint;
    rxBytes: bigint;
    txBytes: bigint;
    rxErrors: bigint;
    txErrors: bigint;
    /** Received and thrown away, for want of memory say; not from /proc. */
    rxDropped?: bigint;
    txDropped: bigint;
    /** Multicast packets received. */
    multicast: bigint;
    collisions: bigint;
    /** Parts of `rxErrors`; not from /proc, but the fifo. */
    rxLengthErrors?: bigint;
    rxOverErrors?: bigint;
    rxCrcErrors?: bigint;
    rxFrameErrors?: bigint;
    rxFifoErrors: bigint;
    rxMissedErrors?: bigint;
    /** Parts of `txErrors`; not from /proc, but the fifo. */
    txAbortedErrors?: bigint;
    txCarrierErrors?: bigint;
    txFifoErrors: bigint;
    txHeartbeatErrors?: bigint;
    txWindowErrors?: bigint;
    rxCompressed: bigint;
    txCompressed: bigint;
    /** Received for nobody: of no known protocol. Linux 4.6 and later; not from /proc. */
    rxNoHandler?: bigint;
    /** Received for another host. Linux 5.19 and later; not from /proc. */
    rxOtherHostDropped?: bigint;
    /** Those for this host alone, and those for several: broadcast and multicast. Windows. */
    rxUnicastPackets?: bigint;
    txUnicastPackets?: bigint;
    rxNonUnicastPackets?: bigint;
    txNonUnicastPackets?: bigint;
    /** Received and thrown away, of a protocol that nobody takes. Windows. */
    rxUnknownProtocols?: bigint;
    /** The sums of /proc: dropped and missed; length, over, crc and frame. */
    rxDroppedOrMissed?: bigint;
    rxFramingErrors?: bigint;
    /** The sum of /proc: aborted, carrier, heartbeat and window. */
    txLineErrors?: bigint;
}
/** An address of an interface. */
export interface InterfaceAddress {
    family: Family;
    address: string;
    prefixLength: number;
    /** The address of the other end, of a point-to-point link. */
    peer?: string;
    broadcast?: string;
    anycast?: string;
    /** RT_SCOPE_*: how far it is valid, 0 anywhere, 254 on this host alone. Linux. */
    scope?: number;
    scopeName?: 'universe' | 'site' | 'link' | 'host' | 'nowhere';
    /** The name of what old programs take for an interface of its own, `eth0:web`. Linux, IPv4. */
    label?: string;
    /** Linux; from /proc the first eight alone. */
    flags?: AddressFlag[];
    /** While it is preferred for new connections, and valid; absent for ever. Not from /proc. */
    preferredSeconds?: number;
    validSeconds?: number;
    /** When it was made and changed, since the system started. Linux, from netlink. */
    createdMs?: number;
    updatedMs?: number;
    /** IFAPROT_*: who made it. Linux 5.18 and later. */
    protocol?: number;
    protocolName?: 'unspec' | 'kernel_lo' | 'kernel_ra' | 'kernel_ll';
    /** Priority of the route to its network. Linux. */
    routePriority?: number;
}
/** IFA_F_*. SECONDARY is of IPv4, TEMPORARY of IPv6. include/uapi/linux/if_addr.h */
export type AddressFlag = 'SECONDARY' | 'TEMPORARY' | 'NODAD' | 'OPTIMISTIC' | 'DADFAILED' | 'HOMEADDRESS' | 'DEPRECATED' | 'TENTATIVE' | 'PERMANENT' | 'MANAGETEMPADDR' | 'NOPREFIXROUTE' | 'MCAUTOJOIN' | 'STABLE_PRIVACY' | `UNKNOWN(${number})`;
/** Which interfaces to read. What is not said is not restricted. */
export interface InterfaceQuery {
    /** Its name, or one of its further names, which no other table takes. */
    name?: string;
    index?: number;
}
