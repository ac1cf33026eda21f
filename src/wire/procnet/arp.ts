import { parseAddress } from '../../model/address.js';
import { Fields } from './fields.js';

/** ATF_*: complete, permanent, published; the others no kernel shows today. uapi/linux/if_arp.h */
export const ATF = {
  COM: 0x02,
  PERM: 0x04,
  PUBL: 0x08,
  USETRAILERS: 0x10,
  NETMASK: 0x20,
  DONTPUB: 0x40,
} as const;

/** A line of /proc/net/arp. net/ipv4/arp.c arp_format_neigh_entry */
export interface ArpLine {
  address: string;
  /** ARPHRD_*. */
  hardwareType: number;
  /** ATF_*. */
  flags: number;
  /** Zeros where it is not known. */
  hardwareAddress: string;
  /** Undefined where the kernel shows `*`: every interface. */
  interfaceName: string | undefined;
}

export function isArpHeading(line: string): boolean {
  return line.startsWith('IP address');
}

export function parseArpLine(line: string): ArpLine {
  const fields = new Fields(line, '/proc/net/arp');
  const address = fields.text();
  if (parseAddress(address)?.length !== 4) fields.fail(`address ${address.slice(0, 20)}`);
  const hardwareType = fields.prefixed();
  const flags = fields.prefixed();
  const hardwareAddress = fields.text();
  // A mask, which is always `*`.
  fields.skip();
  const name = fields.name();
  const interfaceName = name === '*' ? undefined : name;
  return { address, hardwareType, flags, hardwareAddress, interfaceName };
}
