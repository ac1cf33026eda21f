/** Prints, as JSON, what the system that it runs on is, and how the library gets on with it. */
import { foreignInterface } from '../../src/os/ffi.js';

const iphlpapi = foreignInterface()?.load('iphlpapi.dll');
const ask = iphlpapi?.func(
  'uint32_t GetExtendedTcpTable(void *table, void *size, int order, uint32_t family, int kind, uint32_t zero)',
);
const AF_INET = 2;
const TCP_TABLE_OWNER_PID_ALL = 5;
const size = new Uint32Array(1);
const answer = ask?.(null, size, 0, AF_INET, TCP_TABLE_OWNER_PID_ALL, 0);

const { platform, arch, argv } = process;
process.stdout.write(`${JSON.stringify({ platform, arch, argv: argv.slice(2), answer })}\n`);
