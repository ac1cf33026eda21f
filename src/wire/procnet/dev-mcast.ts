import { formatHardwareAddress } from '../hardware-address.js';
import { bytesOfDigits } from './address-text.js';
import { Fields } from './fields.js';

/** A line of /proc/net/dev_mcast. net/core/net-procfs.c dev_mc_seq_show */
export interface DevMcastLine {
  interfaceIndex: number;
  interfaceName: string;
  users: number;
  /** Whether somebody added it by hand. */
  static: boolean;
  address: string;
}

export function parseDevMcastLine(line: string): DevMcastLine {
  const fields = new Fields(line, '/proc/net/dev_mcast');
  const interfaceIndex = fields.decimal();
  const interfaceName = fields.name();
  const users = fields.decimal();
  const isStatic = fields.decimal() !== 0;
  const bytes = bytesOfDigits(fields.text()) ?? fields.fail('no hardware address');
  const address = formatHardwareAddress(bytes);
  return { interfaceIndex, interfaceName, users, static: isStatic, address };
}
