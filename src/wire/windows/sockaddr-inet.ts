import { type Family, formatIPv4, formatIPv6 } from '../../model/address.js';
import type { Reader } from '../reader.js';

/** AF_* of Windows, where IPv6 has another number than on Linux. ws2def.h */
export const WINDOWS_AF: Readonly<Record<Family, number>> = { IPv4: 2, IPv6: 23 };

/** An address with what goes with it; of another family than the Internet's it has none. */
export interface SockaddrInet {
  family?: Family;
  port: number;
  /** Absent where the family is not one of the Internet's: unspecified. */
  address?: string;
  /** Index of the interface on which an IPv6 address is meant; 0 where it needs none. */
  scopeId: number;
}

/** How many bits an address has: Windows fills in 255 where a prefix has no length that could be meant. */
export const ADDRESS_BITS: Readonly<Record<Family, number>> = { IPv4: 32, IPv6: 128 };

const SIZE = 28;

/** SOCKADDR_INET, 28 bytes: struct sockaddr_in or sockaddr_in6. ws2ipdef.h */
export function readSockaddrInet(reader: Reader): SockaddrInet {
  const end = reader.offset + SIZE;
  const family = reader.u16();
  const port = reader.networkU16();
  const row: SockaddrInet = { port, scopeId: 0 };
  if (family === WINDOWS_AF.IPv4) {
    row.family = 'IPv4';
    row.address = formatIPv4(reader.slice(4));
  } else if (family === WINDOWS_AF.IPv6) {
    reader.skip(4);
    row.family = 'IPv6';
    row.address = formatIPv6(reader.slice(16));
    row.scopeId = reader.u32();
  }
  reader.skip(end - reader.offset);
  return row;
}
