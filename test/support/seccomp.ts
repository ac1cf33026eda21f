import { constants, endianness } from 'node:os';
import { AF, FCNTL } from './constants.js';
import { libc, must } from './libc.js';

/*
 * Run as a program: refuses netlink sockets from here on, as a container runtime does, and becomes
 * the program given: `node seccomp.js EPERM netstat -tan`. The first argument is the errno that
 * socket(2) answers: EPERM as Docker's profiles, EAFNOSUPPORT as RestrictAddressFamilies= of
 * systemd.
 */

/** linux/prctl.h, linux/seccomp.h, linux/audit.h, linux/bpf_common.h */
const PR_SET_SECCOMP = 22;
const PR_SET_NO_NEW_PRIVS = 38;
const SECCOMP_MODE_FILTER = 2;
const SECCOMP_RET_ALLOW = 0x7fff0000;
const SECCOMP_RET_ERRNO = 0x00050000;
const LOAD_WORD = 0x20;
const JUMP_IF_EQUAL = 0x15;
const RETURN = 0x06;
/** struct seccomp_data: the number of the call; the low half of its first argument. */
const NR = 0;
const ARGUMENT = 16;
const SOCKET_CALL: Readonly<Partial<Record<NodeJS.Architecture, number>>> = {
  x64: 41,
  arm64: 198,
  riscv64: 198,
  loong64: 198,
};

/** struct sock_filter, 8 bytes each. */
function netlinkFilter(socketCall: number, errno: number): Buffer {
  const program = [
    [LOAD_WORD, 0, 0, NR],
    [JUMP_IF_EQUAL, 0, 3, socketCall],
    [LOAD_WORD, 0, 0, ARGUMENT],
    [JUMP_IF_EQUAL, 0, 1, AF.NETLINK],
    [RETURN, 0, 0, SECCOMP_RET_ERRNO | errno],
    [RETURN, 0, 0, SECCOMP_RET_ALLOW],
  ] as const;
  const bytes = Buffer.alloc(program.length * 8);
  for (const [index, [code, ifTrue, ifFalse, value]] of program.entries()) {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(ifTrue, index * 8 + 2);
    bytes.writeUInt8(ifFalse, index * 8 + 3);
    bytes.writeUInt32LE(value, index * 8 + 4);
  }
  return bytes;
}

/** Memory that outlives the call. */
function lasting(bytes: Uint8Array): number {
  const at = libc().calloc(1, bytes.length);
  libc().memcpy(at, bytes, bytes.length);
  return at;
}

function pointers(addresses: readonly number[]): number {
  const bytes = Buffer.alloc(addresses.length * 8);
  for (const [index, address] of addresses.entries()) {
    bytes.writeBigUInt64LE(BigInt(address), index * 8);
  }
  return lasting(bytes);
}

function refuseNetlink(errno: number): void {
  const socketCall = SOCKET_CALL[process.arch];
  if (socketCall === undefined || endianness() !== 'LE') {
    throw new Error(`no filter is written for ${process.arch}`);
  }
  const filter = netlinkFilter(socketCall, errno);
  /** struct sock_fprog */
  const program = Buffer.alloc(16);
  program.writeUInt16LE(filter.length / 8, 0);
  program.writeBigUInt64LE(BigInt(lasting(filter)), 8);
  must('prctl', libc().prctl(PR_SET_NO_NEW_PRIVS, 1, null, 0, 0));
  must('prctl', libc().prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, program, 0, 0));
}

const [errnoName = '', ...command] = process.argv.slice(2);
const errno = (constants.errno as Readonly<Record<string, number>>)[errnoName];
if (errno === undefined || command.length === 0) {
  throw new Error('give the name of an errno and a command');
}
const argv = command.map((word) => lasting(Buffer.from(`${word}\0`)));
// Node closes its standard streams at exec; the program is to have them.
for (const fd of [0, 1, 2]) must('fcntl', libc().fcntl(fd, FCNTL.SETFD, 0));
refuseNetlink(errno);
must('execvp', libc().execvp(argv[0] as number, pointers([...argv, 0])));
