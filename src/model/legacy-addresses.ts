/** The families of which this machine's addresses are told. */
export const LEGACY_ADDRESS_FAMILIES = ['ipx', 'ax25', 'ddp'] as const;

/** A network of IPX to which this machine belongs. net/ipx/ipx_proc.c ipx_seq_interface_show */
export interface IpxAddress {
  family: 'ipx';
  /** Eight hexadecimal digits. */
  network: string;
  /** Twelve hexadecimal digits. */
  node: string;
  /** Whether sockets that name no network are bound to this one. */
  primary: boolean;
  /** Absent where the network is inside this machine. */
  interfaceName?: string;
  /** How frames are put on the wire: `EtherII`, `802.2`, `SNAP`, `802.3`; `None` inside. */
  frameType: string;
}

/** The callsign under which a user sends. net/ax25/ax25_uid.c ax25_uid_seq_show */
export interface Ax25Address {
  family: 'ax25';
  uid: number;
  callsign: string;
}

/** An address of AppleTalk that this machine has. atalk_proc.c atalk_seq_interface_show */
export interface DdpAddress {
  family: 'ddp';
  interfaceName: string;
  /** Hexadecimal digits: network and, behind a colon, node. */
  address: string;
  /** Networks that the cable has. */
  firstNetwork: number;
  lastNetwork: number;
  /** ATIF_*: it is being asked whether another has the address; another has. linux/atalk.h */
  flags: ('PROBE' | 'PROBE_FAIL' | `UNKNOWN(${number})`)[];
}

/**
 * An address of this machine or its users in a family beside those of the Internet; `family` tells
 * which.
 */
export type LegacyAddress = IpxAddress | Ax25Address | DdpAddress;

/** Which of them to read. */
export interface LegacyAddressQuery {
  /** Those that the system has, where nothing is said; one that is named and not there is a gap. */
  families?: readonly LegacyAddress['family'][] | undefined;
}
