import { formatIPv4, formatIPv6 } from '../model/address.js';

/** ARPHRD_TUNNEL, SIT, IPGRE; TUNNEL6, IP6GRE: their addresses are those of IP. */
const IPV4_TUNNELS = [768, 776, 778];
const IPV6_TUNNELS = [769, 823];

/** Octets with colons between; an IP address where the hardware is a tunnel over IP. */
export function formatHardwareAddress(bytes: Uint8Array, hardwareType = 0): string {
  if (bytes.length === 4 && IPV4_TUNNELS.includes(hardwareType)) return formatIPv4(bytes);
  if (bytes.length === 16 && IPV6_TUNNELS.includes(hardwareType)) return formatIPv6(bytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(':');
}
