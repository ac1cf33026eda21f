import type { Family } from './address.js';
import type { InterfaceStatistics } from './interface-statistics.js';
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
    /** By which Windows knows it for as long as it is installed: a GUID in braces, and its NET_LUID. */
    guid?: string;
    luid?: bigint;
    /** Which driver made it: `veth`, `bridge`, `vxlan` ... Absent for real hardware. Linux. */
    kind?: string;
    /** What it is a port of, as that calls it: `bridge`, `bond`. Linux. */
    portKind?: string;
    /** ARPHRD_*. Linux, from netlink; of Windows, of what is the same there. */
    hardwareType?: number;
    /** The name that the kernel's header has for it, in lower case: `ether`, `loopback`. */
    hardwareTypeName?: string;
    /** ifType of RFC 2863, as IANA numbers them: 6 for Ethernet, 24 for loopback. Windows. */
    interfaceType?: number;
    interfaceTypeName?: string;
    /** Octets with colons between; of an IP tunnel the IP address of the local end. */
    hardwareAddress?: string;
    /** Address of all; where it is point-to-point, that of the other end. */
    broadcastAddress?: string;
    /** The one that it came with, whatever was set since. */
    permanentAddress?: string;
    /** Linux, from netlink; of Windows those that say the same as something that it tells. */
    flags?: InterfaceFlag[];
    /** RFC 2863. */
    operationalState?: OperationalState;
    /** What it is meant to be: RFC 2863, ifAdminStatus. Windows. */
    administrativeState?: 'UP' | 'DOWN' | 'TESTING' | `UNKNOWN(${number})`;
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
    /** Windows, where the driver knows. */
    rxBitsPerSecond?: bigint;
    txBitsPerSecond?: bigint;
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
    /** How each version of IP uses it. Windows. */
    protocols?: InterfaceProtocol[];
    /** In the system's order. From Linux's /proc, IPv6 alone. */
    addresses: InterfaceAddress[];
}
/** MIB_IPINTERFACE_ROW: one version of IP on an interface. netioapi.h */
export interface InterfaceProtocol {
    family: Family;
    /** What is added to the metric of each route by this interface. */
    metric: number;
    /** Whether that follows from the speed of the link. */
    automaticMetric: boolean;
    /** Largest packet of this version, bytes. */
    mtu: number;
    /** Whether packets that come in by it may be passed on. */
    forwarding: boolean;
    connected: boolean;
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
/** An address of an interface. */
export interface InterfaceAddress {
    family: Family;
    address: string;
    prefixLength: number;
    /** The address of the other end, of a point-to-point link. */
    peer?: string;
    broadcast?: string;
    anycast?: string;
    /** RT_SCOPE_*: how far it is valid, 0 anywhere, 254 on this host alone. On Windows by its network. */
    scope?: number;
    scopeName?: 'universe' | 'site' | 'link' | 'host' | 'nowhere';
    /** The name of what old programs take for an interface of its own, `eth0:web`. Linux, IPv4. */
    label?: string;
    /** Linux; from /proc the first eight alone. */
    flags?: AddressFlag[];
    /** While it is preferred for new connections, and valid; absent for ever. Not from /proc. */
    preferredSeconds?: number;
    validSeconds?: number;
    /**
     * When it was made and changed, by the clock of the kernel, which began when the system started and
     * of which nobody tells what time of day it was. Linux, from netlink.
     */
    createdUptimeMs?: number;
    updatedUptimeMs?: number;
    /** IFAPROT_*: who made it. Linux 5.18 and later. */
    protocol?: number;
    protocolName?: 'unspec' | 'kernel_lo' | 'kernel_ra' | 'kernel_ll';
    /** Priority of the route to its network. Linux. */
    routePriority?: number;
    /** What becomes of it as RFC 4862 has it: `duplicate`, somebody else had it first. Windows. */
    state?: (typeof ADDRESS_STATES)[number] | `UNKNOWN(${number})`;
    /** Where its network, and the rest of it, came from. Windows: NL_PREFIX_ORIGIN, NL_SUFFIX_ORIGIN. */
    prefixOrigin?: (typeof PREFIX_ORIGINS)[number] | `UNKNOWN(${number})`;
    suffixOrigin?: (typeof SUFFIX_ORIGINS)[number] | `UNKNOWN(${number})`;
    /** Whether it is not to be taken for packets that have no source yet. Windows. */
    skipAsSource?: boolean;
    /** When it was made, milliseconds since 1970. Windows. */
    createdAtMs?: number;
}
/** NL_DAD_STATE. nldef.h */
export declare const ADDRESS_STATES: readonly ["invalid", "tentative", "duplicate", "deprecated", "preferred"];
/** NL_PREFIX_ORIGIN. nldef.h */
export declare const PREFIX_ORIGINS: readonly ["other", "manual", "wellKnown", "dhcp", "routerAdvertisement"];
/** NL_SUFFIX_ORIGIN. nldef.h */
export declare const SUFFIX_ORIGINS: readonly ["other", "manual", "wellKnown", "dhcp", "linkLayerAddress", "random"];
/** IFA_F_*. SECONDARY is of IPv4, TEMPORARY of IPv6. include/uapi/linux/if_addr.h */
export type AddressFlag = 'SECONDARY' | 'TEMPORARY' | 'NODAD' | 'OPTIMISTIC' | 'DADFAILED' | 'HOMEADDRESS' | 'DEPRECATED' | 'TENTATIVE' | 'PERMANENT' | 'MANAGETEMPADDR' | 'NOPREFIXROUTE' | 'MCAUTOJOIN' | 'STABLE_PRIVACY' | `UNKNOWN(${number})`;
/** Which interfaces to read. What is not said is not restricted. */
export interface InterfaceQuery {
    /** Its name, or one of its further names, which no other table takes. */
    name?: string | undefined;
    index?: number | undefined;
}
