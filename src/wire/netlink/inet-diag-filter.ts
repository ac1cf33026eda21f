import type { ByteOrder } from '../reader.js';
import { Writer } from '../writer.js';

/** INET_DIAG_BC_*: jumps forward, by bytes. include/uapi/linux/inet_diag.h */
const SOURCE_AT_LEAST = 2;
const SOURCE_AT_MOST = 3;
const DESTINATION_AT_LEAST = 4;
const DESTINATION_AT_MOST = 5;

/** An operation and the one after it that holds its port: struct inet_diag_bc_op, 4 bytes each. */
const TEST_SIZE = 8;

/**
 * The filter by which the kernel leaves out sockets with other ports, so that asking for one port
 * costs no more than the walk over the table. Undefined where no port is given.
 */
export function writePortFilter(
  ports: { localPort?: number | undefined; remotePort?: number | undefined },
  byteOrder: ByteOrder,
): Uint8Array | undefined {
  const tests: [code: number, port: number][] = [];
  if (ports.localPort !== undefined) {
    tests.push([SOURCE_AT_LEAST, ports.localPort], [SOURCE_AT_MOST, ports.localPort]);
  }
  if (ports.remotePort !== undefined) {
    tests.push([DESTINATION_AT_LEAST, ports.remotePort], [DESTINATION_AT_MOST, ports.remotePort]);
  }
  if (tests.length === 0) return undefined;
  const size = tests.length * TEST_SIZE;
  const writer = new Writer(size, byteOrder);
  for (const [nth, [code, port]] of tests.entries()) {
    // Accepted is to arrive at the end, refused to jump past it.
    const refuse = size - nth * TEST_SIZE + 4;
    writer.u8(code).u8(TEST_SIZE).u16(refuse).u8(0).u8(0).u16(port);
  }
  return writer.done();
}
