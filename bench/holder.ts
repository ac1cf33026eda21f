import { AF, SO, SOCK, SOL } from '../test/support/constants.js';
import { libc, must } from '../test/support/libc.js';
import { inetAddress } from '../test/support/sockaddr.js';

/**
 * holder.js ADDRESS PAIRS: holds so many connections to itself on one loopback address, both ends,
 * until its input closes. Says `ready` when all are there.
 */
const [address = '127.0.0.1', pairs = '50'] = process.argv.slice(2);
const RLIMIT_NOFILE = 7;
const PORT = 7000;

const c = libc();
const files = BigInt(2 * Number(pairs) + 100);
const limit = new BigUint64Array([files, files]);
must('prlimit', c.prlimit(0, RLIMIT_NOFILE, new Uint8Array(limit.buffer), null));

const server = inetAddress(address, PORT);
const listener = must('socket', c.socket(AF.INET, SOCK.STREAM, 0));
const on = new Uint8Array(new Int32Array([1]).buffer);
must('setsockopt', c.setsockopt(listener, SOL.SOCKET, SO.REUSEADDR, on, on.length));
must('bind', c.bind(listener, server, server.length));
must('listen', c.listen(listener, 128));
for (let pair = 0; pair < Number(pairs); pair++) {
  const client = must('socket', c.socket(AF.INET, SOCK.STREAM, 0));
  must('connect', c.connect(client, server, server.length));
  must('accept4', c.accept4(listener, null, null, 0));
}

process.stdout.write('ready\n');
process.stdin.resume();
