import {
  type AddressFlag,
  INTERFACE_FLAGS,
  type Interface,
  type InterfaceAddress,
  type InterfaceFlag,
  type OperationalState,
} from '../model/interfaces.js';
import { namesOfBits } from './bits.js';
import { nameOf } from './names.js';

export function interfaceFlagsOf(flags: number): InterfaceFlag[] {
  return namesOfBits(flags, INTERFACE_FLAGS);
}

/** IF_OPER_*. */
const STATES = [
  'UNKNOWN',
  'NOTPRESENT',
  'DOWN',
  'LOWERLAYERDOWN',
  'TESTING',
  'DORMANT',
  'UP',
] as const;

export function operationalStateOf(state: number): OperationalState {
  return nameOf(STATES, state);
}

/** IF_LINK_MODE_*. */
const LINK_MODES = ['DEFAULT', 'DORMANT', 'TESTING'] as const;

export function linkModeOf(mode: number): NonNullable<Interface['linkMode']> {
  return nameOf(LINK_MODES, mode);
}

/** IN6_ADDR_GEN_MODE_*. include/uapi/linux/if_link.h */
const GENERATIONS = ['EUI64', 'NONE', 'STABLE_PRIVACY', 'RANDOM'] as const;

export function addressGenerationOf(mode: number): NonNullable<Interface['ipv6AddressGeneration']> {
  return nameOf(GENERATIONS, mode);
}

/** IFA_F_*, by the number of the bit. include/uapi/linux/if_addr.h */
const ADDRESS_FLAGS = [
  'SECONDARY',
  'NODAD',
  'OPTIMISTIC',
  'DADFAILED',
  'HOMEADDRESS',
  'DEPRECATED',
  'TENTATIVE',
  'PERMANENT',
  'MANAGETEMPADDR',
  'NOPREFIXROUTE',
  'MCAUTOJOIN',
  'STABLE_PRIVACY',
] as const;

/** The first means another thing in IPv6. */
const IPV6_ADDRESS_FLAGS = ['TEMPORARY', ...ADDRESS_FLAGS.slice(1)] as const;

export function addressFlagsOf(flags: number, family: InterfaceAddress['family']): AddressFlag[] {
  return namesOfBits<Exclude<AddressFlag, `UNKNOWN(${number})`>>(
    flags,
    family === 'IPv6' ? IPV6_ADDRESS_FLAGS : ADDRESS_FLAGS,
  );
}

/** IFAPROT_*. */
const ADDRESS_PROTOCOLS = ['unspec', 'kernel_lo', 'kernel_ra', 'kernel_ll'] as const;

/** The number and the name, if there is one. */
export function addressProtocolOf(
  protocol: number,
): Pick<InterfaceAddress, 'protocol' | 'protocolName'> {
  const protocolName = ADDRESS_PROTOCOLS[protocol];
  return protocolName === undefined ? { protocol } : { protocol, protocolName };
}

/** ARPHRD_*. include/uapi/linux/if_arp.h */
const HARDWARE: Readonly<Record<number, string>> = {
  0: 'netrom',
  1: 'ether',
  2: 'eether',
  3: 'ax25',
  4: 'pronet',
  5: 'chaos',
  6: 'ieee802',
  7: 'arcnet',
  8: 'appletlk',
  15: 'dlci',
  19: 'atm',
  23: 'metricom',
  24: 'ieee1394',
  27: 'eui64',
  32: 'infiniband',
  256: 'slip',
  257: 'cslip',
  258: 'slip6',
  259: 'cslip6',
  260: 'rsrvd',
  264: 'adapt',
  270: 'rose',
  271: 'x25',
  272: 'hwx25',
  280: 'can',
  290: 'mctp',
  512: 'ppp',
  513: 'cisco',
  516: 'lapb',
  517: 'ddcmp',
  518: 'rawhdlc',
  519: 'rawip',
  768: 'tunnel',
  769: 'tunnel6',
  770: 'frad',
  771: 'skip',
  772: 'loopback',
  773: 'localtlk',
  774: 'fddi',
  775: 'bif',
  776: 'sit',
  777: 'ipddp',
  778: 'ipgre',
  779: 'pimreg',
  780: 'hippi',
  781: 'ash',
  782: 'econet',
  783: 'irda',
  784: 'fcpp',
  785: 'fcal',
  786: 'fcpl',
  787: 'fcfabric',
  800: 'ieee802_tr',
  801: 'ieee80211',
  802: 'ieee80211_prism',
  803: 'ieee80211_radiotap',
  804: 'ieee802154',
  805: 'ieee802154_monitor',
  820: 'phonet',
  821: 'phonet_pipe',
  822: 'caif',
  823: 'ip6gre',
  824: 'netlink',
  825: '6lowpan',
  826: 'vsockmon',
  65534: 'none',
  65535: 'void',
};

/** The number and the name, if there is one. */
export function hardwareTypeOf(
  hardwareType: number,
): Pick<Interface, 'hardwareType' | 'hardwareTypeName'> {
  const hardwareTypeName = HARDWARE[hardwareType];
  return hardwareTypeName === undefined ? { hardwareType } : { hardwareType, hardwareTypeName };
}
