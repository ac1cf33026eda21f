import { tcpSockets } from '../../src/os/linux/bpf/tcp-sockets.js';
import { AT, TCP_RECORD_SIZE } from '../../src/wire/bpf/tcp-record.js';
import { listenOnLoopback } from './connections.js';
import { bringUp, closeSocket, localAddress } from './sockets.js';

/**
 * Run in a network namespace: so many listeners share a port, and as soon as a program of ours has told
 * nothing but them, in a block that is full of them, they are closed. Prints how many of the others it
 * tells, of so many.
 */
const LISTEN = 10;
const [sharing = 0, others = 0] = process.argv.slice(2).map(Number);
bringUp('lo');
const shared = [listenOnLoopback()];
const port = localAddress(shared[0] as number).port ?? 0;
while (shared.length < sharing) shared.push(listenOnLoopback(port));
for (let made = 0; made < others; made++) listenOnLoopback();

const told = new Set<number>();
for (const piece of tcpSockets({})) {
  const bytes = Buffer.from(piece);
  const ports: number[] = [];
  for (let at = 0; at < bytes.length; at += TCP_RECORD_SIZE) {
    if (bytes[at + AT.STATE] === LISTEN) ports.push(bytes.readUInt16BE(at + AT.LOCAL_PORT));
  }
  for (const each of ports) if (each !== port) told.add(each);
  if (ports.length > 0 && ports.every((each) => each === port)) {
    for (const fd of shared.splice(0)) closeSocket(fd);
  }
}
process.stdout.write(`${told.size} of ${others}, ${shared.length} left`);
