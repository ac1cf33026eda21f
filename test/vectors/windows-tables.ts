import { hex } from './hex.js';

/**
 * What Wine 8.0 (Debian 12) answered on x86-64 to a program that called iphlpapi, in a network
 * namespace with lo (1), vb (2) and va (3), which had been given 10.0.0.1/24, 2001:db8::1/64, routes
 * and neighbours. `ee` stands for memory that Wine leaves as it was.
 */

/** GetIpForwardTable2 of AF_INET: default, the link, and 192.0.2.0/24 with a metric of 7. */
export const FORWARD_TABLE = hex(`
  03000000 00000000
  00000003 00000600 03000000 02000000 00000000 00000000 00000000 eeeeeeee eeeeeeee eeeeeeee 00eeeeee
  02000000 0a0000fe 00000000 00000000 eeeeeeee eeeeeeee eeeeeeee 00eeeeee ffffffff ffffffff
  00000000 03000000 00010001 00000000 00000000
  00000003 00000600 03000000 02000000 0a000000 00000000 00000000 eeeeeeee eeeeeeee eeeeeeee 18eeeeee
  02000000 00000000 00000000 00000000 eeeeeeee eeeeeeee eeeeeeee 00eeeeee ffffffff ffffffff
  00000000 02000000 00010001 00000000 00000000
  00000003 00000600 03000000 02000000 c0000200 00000000 00000000 eeeeeeee eeeeeeee eeeeeeee 18eeeeee
  02000000 0a000002 00000000 00000000 eeeeeeee eeeeeeee eeeeeeee 00eeeeee ffffffff ffffffff
  07000000 03000000 00010001 00000000 00000000`);

/** GetIpNetTable2 of AF_INET, the first two of seven: a permanent one, and a group, without address. */
export const IPNET_TABLE = hex(`
  02000000 00000000
  02000000 0a000002 00000000 00000000 00000000 00000000 00000000 03000000 00000003 00000600
  02000000 00020000 00000000 00000000 00000000 00000000 00000000 00000000 06000000 06000000
  00eeeeee 00000000
  02000000 e0000016 00000000 00000000 eeeeeeee eeeeeeee eeeeeeee 01000000 00000001 00001800
  00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000 06000000
  00eeeeee 00000000`);

/** GetUnicastIpAddressTable of AF_INET. */
export const UNICAST_TABLE = hex(`
  02000000 00000000
  02000000 7f000001 00000000 00000000 eeeeeeee eeeeeeee eeeeeeee eeeeeeee 00000001 00001800
  01000000 01000000 01000000 60ea0000 60ea0000 0800eeee 04000000 00000000 76fd1537 af79dd01
  02000000 0a000001 00000000 00000000 eeeeeeee eeeeeeee eeeeeeee eeeeeeee 00000003 00000600
  03000000 03000000 03000000 60ea0000 60ea0000 1800eeee 04000000 00000000 76fd1537 af79dd01`);

/** GetUnicastIpAddressTable of AF_INET6, the last two of four. */
export const UNICAST_TABLE6 = hex(`
  02000000 00000000
  17000000 00000000 20010db8 00000000 00000000 00000001 00000000 eeeeeeee 00000003 00000600
  03000000 03000000 03000000 60ea0000 60ea0000 4000eeee 04000000 00000000 76fd1537 af79dd01
  17000000 00000000 fe800000 00000000 000000ff fe000001 03000000 eeeeeeee 00000003 00000600
  03000000 03000000 03000000 60ea0000 60ea0000 4000eeee 04000000 03000000 76fd1537 af79dd01`);

/** GetIfTable2, of which what is not zero is quoted: lo and va. */
export const IF_TABLE = table(
  1352,
  [
    [0, '00000001 00001800 01000000 01000000'],
    [20, '00004e65 74446576 6c006f00'],
    [542, '6c006f00'],
    [1124, '00000100 18000000'],
    [1144, '01000000'],
    [1156, '01000000 01000000 01000000'],
    [1184, '01000000'],
  ],
  [
    [0, '00000003 00000600 03000000 03000000'],
    [20, '00004e65 74446576 76006100'],
    [542, '76006100'],
    [1056, '06000000 02000000 00010000'],
    [1092, '02000000 00010000'],
    [1124, 'dc050000 06000000'],
    [1144, '02000000'],
    [1152, '05000000 01000000 01000000 01000000'],
    [1184, '01000000'],
    [1208, '0a010000'],
    [1216, '03000000'],
    [1280, '5a000000'],
    [1288, '01000000'],
  ],
);

/** GetTcpStatisticsEx of AF_INET, of a host that spoke to nobody. */
export const TCP_STATS = hex(`
  01000000 c8000000 c0d40100 ffffffff 00000000 00000000 00000000 00000000 00000000 00000000
  00000000 00000000 00000000 00000000 00000000`);

/** GetIpStatisticsEx of AF_INET6. */
export const IP_STATS6 = hex(`
  02000000 40000000 05000000 ${'00000000 '.repeat(6)} 05000000 ${'00000000 '.repeat(10)}
  03000000 04000000 00000000`);

/*
 * Made by hand, for what Wine lacks or leaves at zero. Offsets and sizes are those that gcc 12 of
 * mingw-w64 10.0 gives the fields of netioapi.h, ipmib.h, tcpmib.h and udpmib.h for x86-64.
 */

/** A filter driver's interface, and one with every counter. */
export const IF_TABLE_FULL = table(
  1352,
  [
    [8, '21000000'],
    [1152, '02'],
  ],
  [
    [0, '0080000000000600'],
    [8, '0c000000'],
    [12, '4c6a3e5e 2b0d 3f4e 9a1b 7c6d5e4f3a2b'],
    [28, utf16('Ethernet 2')],
    [542, utf16('Intel(R) I211 Gigabit Network Connection')],
    [1056, '06000000 001122334455'],
    [1092, '001122334466'],
    [1124, 'dc050000 06000000'],
    [1144, '02000000'],
    [1152, '05'],
    [1156, '07000000 01000000 02000000'],
    [1192, 'ffffffffffffffff 00ca9a3b00000000'],
    [1208, ...words(1, 2, 3, 4, 5, 6, 7, 8, 9)],
    [1280, ...words(11, 12, 13, 14, 15, 16, 17, 18, 19)],
  ],
);

/** ::/0 by fe80::1 on interface 12, from a router; and ff00::/8 on the loopback interface. */
export const FORWARD_TABLE6 = table(
  104,
  [
    [0, '0080000000000600 0c000000'],
    [12, '1700 0000'],
    [44, '1700 0000 00000000 fe80000000000000 0000000000000001 0c000000'],
    [76, '08070000 84030000 10000000 04000000'],
    [92, '00010100 0a000000 03000000'],
  ],
  [
    [0, '0000000000001800 01000000'],
    [12, '1700 0000 00000000 ff000000000000000000000000000000 00000000 08'],
    [44, '1700'],
    [76, 'ffffffff ffffffff 00010000 02000000 01000001 00000000 01000000'],
  ],
);

/** A router, and somebody who did not answer. */
export const IPNET_TABLE6 = table(
  88,
  [
    [0, '1700 0000 00000000 fe80000000000000 0000000000000001 0c000000'],
    [28, '0c000000 0080000000000600 00aabbccddee'],
    [72, '06000000 04000000 01'],
    [84, '10270000'],
  ],
  [
    [0, '1700 0000 00000000 fe80000000000000 0000000000000009 0c000000'],
    [28, '0c000000 0080000000000600 000000000000'],
    [72, '06000000 00000000 02'],
  ],
);

/** 224.0.0.251 on interface 12. */
export const MULTICAST_TABLE = table(48, [
  [0, '0200 0000 e00000fb'],
  [28, '0c000000 0080000000000600'],
]);

/** IPv4 on interface 12 with an automatic metric of 25, and on the loopback interface. */
export const IPINTERFACE_TABLE = table(
  168,
  [
    [0, '0200'],
    [8, '0080000000000600 0c000000'],
    [41, '01'],
    [44, '01'],
    [148, '19000000 dc050000 01'],
  ],
  [
    [0, '0200'],
    [8, '0000000000001800 01000000'],
    [148, '4b000000 ffffffff 01'],
  ],
);

/** GetTcpStatisticsEx2: more segments than 32 bits hold. */
export const TCP_STATS2 = place(72, [
  [0, '04000000 0a000000 ffffffff ffffffff 01000000 02000000 03000000 04000000 05000000'],
  [40, '0600000001000000 0700000002000000'],
  [56, '08000000 09000000 0a000000 0b000000'],
]);

export const UDP_STATS = hex('01000000 02000000 03000000 04000000 05000000');

export const UDP_STATS2 = place(32, [
  [0, '0100000001000000 02000000 03000000'],
  [16, '0400000002000000 05000000'],
]);

/** GetIcmpStatisticsEx of AF_INET: two echo requests came in, one went out with type 200. */
export const ICMP_STATS = place(2064, [
  [0, '03000000 01000000'],
  [8 + 8 * 4, '02000000'],
  [1032, '01000000'],
  [1032 + 8 + 200 * 4, '01000000'],
]);

/**
 * A persistent route of IPv6, as a value of the registry: 2001:db8:7::/48 by fe80::1 on the interface
 * with the LUID of `IF_TABLE_FULL`, without a metric of its own. The name is laid out as
 * `struct nsi_ipv6_forward_key` of Wine; a value of IPv4 that a program writes for Windows Vista
 * (48 bytes: 24 of zeros for 0.0.0.0/0, the LUID twice, the gateway, zeros, and data of ff) agrees.
 */
export const PERSISTENT6_NAME = [
  '00000000 20010db8000700000000000000000000 30 000000 000000000000000000000000 00000000',
  '0080000000000600 0080000000000600 fe800000000000000000000000000001',
]
  .join('')
  .replaceAll(' ', '');
export const PERSISTENT6_DATA = new Uint8Array(48).fill(0xff);

/** Values of the registry, as the system is asked for them. */
export function registryValues(values: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const parts = values.flatMap(([name, data]) => {
    const text = Buffer.from(name, 'utf16le');
    return [Uint32Array.of(text.length), text, Uint32Array.of(data.length), data];
  });
  return Uint8Array.from(
    Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  );
}

/** Settings of an interface without DHCP: two gateways, the second with a metric of its own. */
export const GATEWAYS = registryValues([
  ['enableDHCP', new Uint8Array(4)],
  ['DefaultGateway', Buffer.from('192.0.2.1\x00192.0.2.2\0\0', 'utf16le')],
  ['DefaultGatewayMetric', Buffer.from('0\x007\0\0', 'utf16le')],
]);

/** A table with rows of so many bytes: bytes at offsets within each, zeros between. */
type Pieces = readonly (readonly [offset: number, ...bytes: string[]])[];

function table(rowBytes: number, ...rows: readonly Pieces[]): Uint8Array {
  const header = new Uint8Array(8);
  header[0] = rows.length;
  const placed = rows.map((pieces) => place(rowBytes, pieces));
  return Uint8Array.from(Buffer.concat([header, ...placed]));
}

function place(length: number, pieces: Pieces): Uint8Array {
  const bytes = new Uint8Array(length);
  for (const [offset, ...parts] of pieces) bytes.set(hex(parts.join('')), offset);
  return bytes;
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').toString('hex');
}

/** Numbers of 64 bits. */
function words(...values: readonly number[]): string[] {
  return values.map((value) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    return bytes.toString('hex');
  });
}
