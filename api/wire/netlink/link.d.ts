import type { InterfaceStatistics } from '../../model/interface-statistics.js';
import type { HardwareMap } from '../../model/interfaces.js';
import type { LinkDetails } from '../../model/link-details.js';
import type { ByteOrder, Reader } from '../reader.js';
/** struct ifinfomsg, 16 bytes, and IFLA_EXT_MASK: every interface, with or without its counters. */
export declare function writeLinkRequest(withStatistics: boolean, byteOrder: ByteOrder): Uint8Array;
/** What tells an interface from the others. */
export interface LinkName {
    index: number;
    name: string;
    /** ARPHRD_*. */
    hardwareType: number;
}
/** The beginning of struct ifinfomsg and IFLA_IFNAME. */
export declare function readLinkName(reader: Reader): LinkName;
/** struct ifinfomsg, 16 bytes, and its attributes. include/uapi/linux/rtnetlink.h */
export interface LinkMessage extends LinkName, Partial<Record<NumberField, number>>, Partial<Record<Exclude<TextField, 'name'>, string>>, Partial<Record<BytesField, Uint8Array>> {
    /** IFF_*. */
    flags: number;
    alternativeNames?: string[];
    kind?: string;
    portKind?: string;
    /** Of the kind, and of the kind that it is a port of. */
    details?: LinkDetails;
    map?: HardwareMap;
    statistics?: InterfaceStatistics;
    /** IN6_ADDR_GEN_MODE_*. */
    addressGeneration?: number;
}
/** Attributes of 32 bits, and of 8. */
declare const NUMBERS: {
    readonly 4: "mtu";
    readonly 5: "link";
    readonly 10: "master";
    readonly 13: "transmitQueueLength";
    readonly 27: "group";
    readonly 30: "promiscuity";
    readonly 31: "transmitQueues";
    readonly 32: "receiveQueues";
    readonly 35: "carrierChanges";
    readonly 37: "linkNamespaceId";
    readonly 40: "gsoMaxSegments";
    readonly 41: "gsoMaxBytes";
    readonly 47: "carrierUps";
    readonly 48: "carrierDowns";
    readonly 50: "minimumMtu";
    readonly 51: "maximumMtu";
    readonly 58: "groMaxBytes";
    readonly 59: "tsoMaxBytes";
    readonly 60: "tsoMaxSegments";
    readonly 61: "allMulticast";
    readonly 63: "gsoIpv4MaxBytes";
    readonly 64: "groIpv4MaxBytes";
    readonly 16: "operationalState";
    readonly 17: "linkMode";
    readonly 33: "carrier";
    readonly 39: "protocolDown";
};
declare const TEXTS: {
    readonly 3: "name";
    readonly 6: "queueDiscipline";
    readonly 20: "alias";
    readonly 38: "physicalPortName";
    readonly 56: "parentDevice";
    readonly 57: "parentBus";
};
declare const BYTES: {
    readonly 1: "address";
    readonly 2: "broadcast";
    readonly 54: "permanentAddress";
    readonly 34: "physicalPortId";
    readonly 36: "physicalSwitchId";
};
type NumberField = (typeof NUMBERS)[keyof typeof NUMBERS];
type TextField = (typeof TEXTS)[keyof typeof TEXTS];
type BytesField = (typeof BYTES)[keyof typeof BYTES];
export declare function readLinkMessage(reader: Reader): LinkMessage;
export {};
