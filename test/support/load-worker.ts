import { writeSync } from 'node:fs';
import { AF, SOCK } from './constants.js';
import { libc, must } from './libc.js';
import { inetAddress } from './sockaddr.js';
import { bindSocket, localAddress, openSocket } from './sockets.js';

const RLIMIT_NOFILE = 7;
/** One destination has no more ports to come from than these, with a margin. */
const PER_ADDRESS = 20_000;

/** One process of the load: its number, and how many connections it makes to itself. */
const [number = 0, connections = 0] = process.argv.slice(2).map(Number);

const limit = new BigUint64Array(2).fill(BigInt(2 * connections + 100));
must('prlimit', libc().prlimit(0, RLIMIT_NOFILE, new Uint8Array(limit.buffer), null));
for (let made = 0, block = 1; made < connections; made += PER_ADDRESS, block++) {
  connect(`127.${number + 1}.0.${block}`, Math.min(PER_ADDRESS, connections - made));
}
writeSync(1, '.');
process.stdin.on('end', () => process.exit(0)).resume();

function connect(address: string, count: number): void {
  const { socket, connect, accept4 } = libc();
  const listener = openSocket(AF.INET, SOCK.STREAM);
  bindSocket(listener, inetAddress(address));
  must('listen', libc().listen(listener, 128));
  const target = inetAddress(address, localAddress(listener).port ?? 0);
  for (let i = 0; i < count; i++) {
    const client = must('socket', socket(AF.INET, SOCK.STREAM, 0));
    must('connect', connect(client, target, target.length));
    must('accept4', accept4(listener, null, null, 0));
  }
}
