import { formatIPv4, formatIPv6 } from '../../model/address.js';
import type { Reader } from '../reader.js';
import { AF_INET, AF_INET6 } from './inet-diag.js';

/** sizeof(struct sockaddr_storage). include/uapi/linux/socket.h */
const SIZE = 128;

/**
 * The addresses in an array of struct sockaddr_storage, each a sockaddr_in or a sockaddr_in6.
 * include/uapi/linux/in.h, include/uapi/linux/in6.h
 */
export function readSockaddrs(reader: Reader): string[] {
  const addresses: string[] = [];
  while (reader.remaining > 0) {
    const end = reader.offset + SIZE;
    const family = reader.u16();
    // The port.
    reader.skip(2);
    if (family === AF_INET) {
      addresses.push(formatIPv4(reader.slice(4)));
    } else if (family === AF_INET6) {
      // The flow information.
      reader.skip(4);
      addresses.push(formatIPv6(reader.slice(16)));
    } else {
      reader.fail(`address family ${family}`);
    }
    reader.skip(end - reader.offset);
  }
  return addresses;
}
