import { hex } from './hex.js';

const zeros = (bytes: number) => '00'.repeat(bytes);

/** liCreateTimestamp of 2021-01-01T00:00:00Z, and OwningModuleInfo of a service. */
const OWNED = `0080350cd1dfd601 4d000000 00000000 ${zeros(120)}`;
/** Neither, as Wine answers. */
const BARE = `${zeros(8)} ${zeros(128)}`;

/**
 * Rows as Wine 8.0 answered in a network namespace of its own (zeros where Windows tells time and
 * module), and others after tcpmib.h: a service, rubbish in the upper half of a port.
 */
export const TCP_OWNER_MODULE = hex(`
  03000000 00000000
  02000000 00000000 0fa00000 00000000 00000000 00000000 ${BARE}
  05000000 7f000001 932500ff 7f000001 0fa0beef 20000000 ${BARE}
  0b000000 c0a80002 c3540000 5db8d822 01bb0000 00000000 ${OWNED}
`);

export const TCP_OWNER_PID = hex(`
  02000000
  02000000 00000000 0fa00000 00000000 abcd0000 b4040000
  05000000 7f000001 b42d0000 7f000001 0fa00000 20000000
`);

export const TCP6_OWNER_MODULE = hex(`
  02000000 00000000
  ${zeros(15)}01 00100000 0fa10000 ${zeros(16)} 00000000 00000000 02000000 00000000 ${BARE}
  fe80${zeros(13)}01 0c000000 c3550000 fe80${zeros(13)}02 0c000000 01bb0000 08000000 b4040000 ${OWNED}
`);

export const TCP6_OWNER_PID = hex(`
  01000000
  ${zeros(15)}01 00100000 0fa10000 ${zeros(16)} 00000000 00000000 02000000 00000000
`);

/** MIB_TCPTABLE2 and MIB_TCP6TABLE2 of bound ports, after tcpmib.h. */
export const TCP_ROW2 = hex(`
  01000000
  64000000 00000000 c0010000 00000000 00000000 b4040000 00000000
`);
/** MIB_TCPTABLE2 of a connection that the network adapter deals with, after tcpmib.h. */
export const TCP_TABLE2 = hex(`
  01000000
  05000000 7f000001 932500ff 7f000001 0fa0beef 20000000 02000000
`);
export const TCP6_ROW2 = hex(`
  01000000
  ${zeros(16)} 00000000 c0020000 ${zeros(16)} 00000000 00000000 64000000 b4040000 00000000
`);

export const UDP_OWNER_MODULE = hex(`
  02000000 00000000
  00000000 0fa20000 20000000 00000000 ${zeros(8)} 00000000 00000000 ${zeros(128)}
  c0a80002 00890000 04000000 00000000 0080350cd1dfd601 01000000 00000000 4d000000 ${zeros(124)}
`);

export const UDP_OWNER_PID = hex('01000000 00000000 0fa20000 20000000');

export const UDP6_OWNER_MODULE = hex(`
  01000000 00000000
  fe80${zeros(13)}01 0c000000 076c0000 20000000 00000000 0080350cd1dfd601 00000000 00000000
  ${zeros(128)}
`);

export const UDP6_OWNER_PID = hex(`01000000 ${zeros(16)} 00000000 0fa30000 20000000`);

/** Where what follows lay: pointers lead there. */
export const BASE = 0x1_0000_0000n;
const POINTER = '00000000 01000000';

/** TCPIP_OWNER_MODULE_BASIC_INFO and the texts Dhcp and a.dll, behind the address of it all. */
export const OWNER_MODULE = hex(`
  ${POINTER} 10000000 01000000 1a000000 01000000
  4400 6800 6300 7000 0000 6100 2e00 6400 6c00 6c00 0000
`);

/** ENUM_SERVICE_STATUS_PROCESSW of Dhcp in process 1204, in one part. */
export const SERVICES = hex(`
  ${POINTER} 01000000 42000000
  38000000 01000000 40000000 01000000
  20000000 04000000 ${zeros(20)} b4040000 00000000 00000000
  4400 6800 6300 0000 0000
`);

/** PROCESSENTRY32W of node.exe, process 32. */
export const PROCESSES = hex(`
  38020000 00000000 20000000 00000000 ${zeros(8)} 00000000 0a000000 10000000 08000000 00000000
  6e00 6f00 6400 6500 2e00 6500 7800 6500 ${zeros(508)}
`);
