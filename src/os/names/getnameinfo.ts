import { endianness } from 'node:os';
import { parseAddress } from '../../model/address.js';
import { decodeText } from '../../model/text.js';
import type { ForeignInterface } from '../ffi.js';

/** Linux's numbers. */
const AF_INET = 2;
const AF_INET6 = 10;
const NI_NAMEREQD = 8;

/** NI_MAXHOST. netdb.h */
const HOST_LENGTH = 1025;

/** getnameinfo(3) of Linux in a thread: the name of an address, where it has one. */
export function openGetnameinfo(
  ffi: ForeignInterface,
): (address: string) => Promise<string | undefined> {
  const getnameinfo = ffi
    .load(null)
    .func(
      'int getnameinfo(void *address, uint32_t length, void *host, uint32_t hostLength, void *service, uint32_t serviceLength, int flags)',
    );
  return (address) =>
    new Promise((resolve, reject) => {
      const bytes = parseAddress(address);
      if (bytes === undefined) return resolve(undefined);
      const sockaddr = sockaddrOf(bytes);
      const host = Buffer.alloc(HOST_LENGTH);
      getnameinfo.async(
        ...[sockaddr, sockaddr.length, host, host.length, null, 0, NI_NAMEREQD],
        (failure: Error | null, result: number) => {
          // What the thread reads has to live until now.
          if (failure !== null || sockaddr.length === 0) reject(failure);
          const name = host.subarray(0, host.indexOf(0));
          resolve(result === 0 && name.length > 0 ? decodeText(name) : undefined);
        },
      );
    });
}

/** struct sockaddr_in, 16 bytes; struct sockaddr_in6, 28 bytes. linux/in.h, linux/in6.h */
function sockaddrOf(address: Uint8Array): Buffer {
  const isIPv4 = address.length === 4;
  const bytes = Buffer.alloc(isIPv4 ? 16 : 28);
  const family = isIPv4 ? AF_INET : AF_INET6;
  if (endianness() === 'LE') bytes.writeUInt16LE(family);
  else bytes.writeUInt16BE(family);
  bytes.set(address, isIPv4 ? 4 : 8);
  return bytes;
}
