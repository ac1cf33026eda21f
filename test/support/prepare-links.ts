import { closeSync, openSync } from 'node:fs';
import { AF, IOCTL, SOCK } from './constants.js';
import { libc, library, must } from './libc.js';
import { packetAddress } from './sockaddr.js';
import { bindSocket, closeSocket, openSocket, sendBytes } from './sockets.js';

/*
 * Run in a network namespace of its own, does to interfaces what ip(8) has no word for:
 *
 *     kind:NAME:TYPE   makes one of hardware type TYPE, ARPHRD_*
 *     flags:NAME:BITS  sets BITS of its flags, IFF_*
 *     frames:NAME:N    sends N frames that nobody receives
 */
const HARDWARE_ADDRESS = [0x82, 0x42, 0x54, 0x86, 0xa8, 0x40];
const IFF_TAP = 0x1002;
const TUN = { SETIFF: 0x400454ca, SETPERSIST: 0x400454cb, SETLINK: 0x400454cd } as const;
const FRAME_BYTES = 1000;

/** struct ifreq, 40 bytes: a name of 16 and what is asked. include/uapi/linux/if.h */
function request(name: string, ...values: number[]): Uint8Array {
  const bytes = Buffer.alloc(40);
  bytes.write(name, 'latin1');
  values.forEach((value, at) => {
    bytes.writeUInt16LE(value, 16 + 2 * at);
  });
  return Uint8Array.from(bytes);
}

function control(fd: number, code: number, bytes: Uint8Array): void {
  must('ioctl', libc().ioctl(fd, code, bytes));
}

function withSocket(action: (fd: number) => void): void {
  const fd = openSocket(AF.INET, SOCK.DGRAM);
  action(fd);
  closeSocket(fd);
}

function makeKind(name: string, type: number): void {
  const ioctl = library().func('int ioctl(int, unsigned long, unsigned long)');
  const fd = openSync('/dev/net/tun', 'r+');
  control(fd, TUN.SETIFF, request(name, IFF_TAP));
  must('TUNSETPERSIST', ioctl(fd, TUN.SETPERSIST, 1) as number);
  withSocket((socket) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = HARDWARE_ADDRESS;
    const pairs = [a | (b << 8), c | (d << 8), e | (f << 8)];
    control(socket, IOCTL.SIFHWADDR, request(name, 1, ...pairs));
  });
  must('TUNSETLINK', ioctl(fd, TUN.SETLINK, type) as number);
  closeSync(fd);
}

function setFlags(name: string, bits: number): void {
  withSocket((socket) => {
    const bytes = request(name);
    control(socket, IOCTL.GIFFLAGS, bytes);
    const flags = Buffer.from(bytes).readUInt16LE(16);
    control(socket, IOCTL.SIFFLAGS, request(name, flags | bits));
  });
}

function sendFrames(name: string, count: number): void {
  const fd = openSocket(AF.PACKET, SOCK.RAW);
  const index = libc().if_nametoindex(Buffer.from(`${name}\0`));
  bindSocket(fd, packetAddress(0, index));
  for (let sent = 0; sent < count; sent++) sendBytes(fd, FRAME_BYTES);
  closeSocket(fd);
}

const ACTIONS = { kind: makeKind, flags: setFlags, frames: sendFrames } as const;

for (const argument of process.argv.slice(2)) {
  const [action = '', name = '', value] = argument.split(':');
  ACTIONS[action as keyof typeof ACTIONS](name, Number(value));
}
