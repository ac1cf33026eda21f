import { AF, SOCK } from '../test/support/constants.js';
import { libc, must } from '../test/support/libc.js';
import { inetAddress } from '../test/support/sockaddr.js';
import { bindSocket, openPair, openSocket } from '../test/support/sockets.js';
import { startChild } from '../test/support/zoo/child.js';
import { listen } from './load.js';

/*
 * Run with a kind and a number: makes so many of them, prints a line, and keeps them until its
 * standard input ends.
 */
const [kind = '', number = ''] = process.argv.slice(2);
const count = Number(number);
const RLIMIT_NOFILE = 7;
/** One of so many processes has a socket. */
const SPARSE = 50;
const LONGEST_SECONDS = '7200';

const MAKERS: Readonly<Record<string, () => void>> = {
  udp() {
    for (let made = 0; made < count; made++) {
      const fd = openSocket(AF.INET, SOCK.DGRAM);
      bindSocket(fd, inetAddress(`127.0.${(made >> 6) & 0xff}.${1 + (made & 0x3f)}`));
    }
  },
  unix() {
    for (let made = 0; made < count; made += 2) openPair(AF.UNIX, SOCK.STREAM);
  },
  processes() {
    for (let made = 0; made < count; made++) {
      const fds = made % SPARSE === 0 ? [listen()] : [];
      startChild({ command: 'sleep', args: [LONGEST_SECONDS], fds });
    }
  },
};

const limit = new BigUint64Array(2).fill(BigInt(count + 1000));
must('prlimit', libc().prlimit(0, RLIMIT_NOFILE, new Uint8Array(limit.buffer), null));
const make = MAKERS[kind];
if (make === undefined) throw new Error(`no such kind: ${kind}`);
make();
process.stdout.write('ready\n');
process.stdin.on('end', () => process.exit(0)).resume();
