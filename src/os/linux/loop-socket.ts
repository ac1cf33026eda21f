import { createRequire } from 'node:module';
import type { OnReadOpts, Socket, SocketConstructorOpts } from 'node:net';
import type { Libc } from './libc.js';

const AF_UNIX = 1;
const SOCK_STREAM_CLOEXEC = 1 | 0o2000000;
const O_CLOEXEC = 0o2000000;

/**
 * Hands a non-blocking socket of any family to Node's event loop, which reads it from then on, paused
 * at first, and closes it. `take` gets what one read gave, in memory that the next read overwrites,
 * and says whether to go on. `fd` itself is closed, whatever comes of it; it is another one then.
 *
 * Node looks what a descriptor is when it gets one, and takes only those of streams; what it does with
 * them afterwards, to wait until they are readable and to read, any socket can. So it gets one end of
 * a pair, in whose place ours is put before it is waited for. The other ways would cost more: a
 * thread in poll(2) is one of the four that files and names have to share, and process.exit() waits
 * for it; to look every so often wakes an idle machine.
 */
export function intoEventLoop(
  libc: Libc,
  fd: number,
  bufferSize: number,
  take: (bytes: Uint8Array) => boolean,
): { socket: Socket; fd: number } {
  const pair = new Int32Array(2);
  try {
    if (libc.socketpair(AF_UNIX, SOCK_STREAM_CLOEXEC, 0, new Uint8Array(pair.buffer)) < 0) {
      throw libc.error('socketpair');
    }
    const [ours = -1, other = -1] = pair;
    libc.close(other);
    // Loaded here, for a listing of sockets needs none of it.
    const net = createRequire(import.meta.url)('node:net') as typeof import('node:net');
    const onread: OnReadOpts = {
      buffer: Buffer.allocUnsafeSlow(bufferSize),
      callback: (length, bytes) => take(bytes.subarray(0, length)),
    };
    const options: SocketConstructorOpts & { onread: OnReadOpts } = {
      fd: ours,
      readable: true,
      onread,
    };
    const socket = new net.Socket(options);
    socket.pause();
    if (libc.dup3(fd, ours, O_CLOEXEC) < 0) {
      const error = libc.error('dup3');
      socket.destroy();
      throw error;
    }
    return { socket, fd: ours };
  } finally {
    libc.close(fd);
  }
}
