import { endianness } from 'node:os';
import { AF } from './constants.js';

/** An address as a socket has it. The fields present depend on the family. */
export interface SocketAddress {
  readonly family: number;
  /** In text, for the IP families; a v4-mapped address stays `::ffff:a.b.c.d`. */
  readonly address?: string;
  readonly port?: number;
  /** Index of the interface of a link-local address. */
  readonly scopeId?: number;
  /** sun_path without its terminator; empty when unnamed, first byte 0 when abstract. */
  readonly path?: Uint8Array;
  readonly portId?: number;
}

const little = endianness() === 'LE';

function header(size: number, family: number): DataView<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(size));
  view.setUint16(0, family, little);
  return view;
}

/** struct sockaddr_in, 16 bytes. include/uapi/linux/in.h */
export function inetAddress(address: string, port = 0): Uint8Array {
  const view = header(16, AF.INET);
  view.setUint16(2, port);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(address.split('.').map(Number), 4);
  return bytes;
}

/** struct sockaddr_in6, 28 bytes. include/uapi/linux/in6.h */
export function inet6Address(address: string, port = 0, scopeId = 0): Uint8Array {
  const view = header(28, AF.INET6);
  view.setUint16(2, port);
  const [head = '', tail] = address.split('::');
  const words = (text: string) => (text === '' ? [] : text.split(':').flatMap(wordsOf));
  const left = words(head);
  const right = words(tail ?? '');
  left.forEach((word, i) => {
    view.setUint16(8 + 2 * i, word);
  });
  right.forEach((word, i) => {
    view.setUint16(24 - 2 * (right.length - i), word);
  });
  view.setUint32(24, scopeId, little);
  return new Uint8Array(view.buffer);
}

function wordsOf(group: string): number[] {
  if (!group.includes('.')) return [Number.parseInt(group, 16)];
  const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
  return [a * 256 + b, c * 256 + d];
}

/** struct sockaddr_un: the family, then the path with no terminator. include/uapi/linux/un.h */
export function unixAddress(path: Uint8Array): Uint8Array {
  const view = header(2 + path.length, AF.UNIX);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(path, 2);
  return bytes;
}

/** struct sockaddr_nl, 12 bytes; `groups` is the mask of the first 32. include/uapi/linux/netlink.h */
export function netlinkAddress(portId: number, groups = 0): Uint8Array {
  const view = header(12, AF.NETLINK);
  view.setUint32(4, portId, little);
  view.setUint32(8, groups, little);
  return new Uint8Array(view.buffer);
}

/** struct sockaddr_ll, 20 bytes. include/uapi/linux/if_packet.h */
export function packetAddress(protocol: number, interfaceIndex: number): Uint8Array {
  const view = header(20, AF.PACKET);
  view.setUint16(2, protocol);
  view.setInt32(4, interfaceIndex, little);
  return new Uint8Array(view.buffer);
}

/** Reads what getsockname(2) or getpeername(2) filled in. */
export function readAddress(bytes: Uint8Array): SocketAddress {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const family = view.getUint16(0, little);
  if (family === AF.INET) {
    return { family, address: bytes.subarray(4, 8).join('.'), port: view.getUint16(2) };
  }
  if (family === AF.INET6) {
    const scopeId = view.getUint32(24, little);
    const scope = scopeId === 0 ? {} : { scopeId };
    return { family, address: inet6Text(view), port: view.getUint16(2), ...scope };
  }
  if (family === AF.UNIX) return { family, path: unixPath(bytes.subarray(2)) };
  if (family === AF.NETLINK) return { family, portId: view.getUint32(4, little) };
  return { family };
}

function inet6Text(view: DataView): string {
  const groups = Array.from({ length: 8 }, (_, i) => view.getUint16(8 + 2 * i).toString(16));
  const text = new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/.exec(text);
  if (mapped === null) return text;
  return `::ffff:${[20, 21, 22, 23].map((at) => view.getUint8(at)).join('.')}`;
}

/** The kernel ends a file's path with a NUL; an abstract name ends where the length says. */
function unixPath(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0 || bytes[0] === 0) return bytes;
  const end = bytes.indexOf(0);
  return end === -1 ? bytes : bytes.subarray(0, end);
}
