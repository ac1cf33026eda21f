import { constants, endianness } from 'node:os';
import { beginRun, runProgram } from '../../src/os/linux/bpf/iterator.js';
import { kernelLayout } from '../../src/os/linux/bpf/kernel-layout.js';
import { readAhead } from '../../src/os/linux/bpf/read-ahead.js';
import { attachTcp } from '../../src/os/linux/bpf/tcp-sockets.js';
import { type Libc, requireLibc, systemCallError } from '../../src/os/linux/libc.js';
import { TCP_BLOCK } from '../../src/wire/bpf/tcp-buckets.js';
import { TCP_SOCKETS, type TcpLayout } from '../../src/wire/bpf/tcp-layout.js';
import { TCP_MARK } from '../../src/wire/bpf/tcp-program.js';
import { TCP_RECORD_SIZE } from '../../src/wire/bpf/tcp-record.js';

/**
 * Prints what the program over TCP sockets tells, read as it is wanted, and ahead, with so few reads in
 * a call that every border is met many times.
 */
const record = TCP_RECORD_SIZE;
const size = TCP_BLOCK * record;
const libc = requireLibc('BPF');
const work = kernelLayout(TCP_SOCKETS);
let step = work.next();
while (step.done !== true) step = work.next();
const layout = step.value;
const attach = (changed: Partial<TcpLayout>) => {
  const kernel = { layout: { ...layout, ...changed }, ticks: 250, byteOrder: endianness() };
  return attachTcp(libc, kernel);
};

/** The family, the ends and the inode of each: queues and timers go on. */
function told(pieces: Iterable<Uint32Array | Uint8Array>): string[] {
  const found: string[] = [];
  for (const { buffer, byteOffset, byteLength } of pieces) {
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    for (let at = 0; at < byteLength; at += record) {
      if (bytes[at + 1] === 0) continue;
      const [ends, inode] = [bytes.toString('hex', at + 4, at + 44), bytes.readUInt32LE(at + 68)];
      found.push(`${bytes[at]} ${ends} ${inode}`);
    }
    if (bytes.at(-record) === TCP_MARK.END) break;
  }
  return found;
}

const link = attach({});
const read = (program: number) =>
  told(runProgram(libc, program, 'test', new Uint32Array(size / 4)));
const plain = read(link);
const closed: number[] = [];
/** Notes what is closed: each run once, whatever the number of calls. */
const noting: Libc = Object.create(libc, {
  close: { value: (fd: number) => closed.push(fd) && libc.close(fd) },
});
const begun: number[] = [];
/** As kernels have it whose sockets do not know their inodes. */
const older = read(attach({ inode: 0 }));
// The last ones are more calls than koffi makes in threads before the event loop has run.
const ahead = [256, 5, 3, 2, 1].map((slots) => {
  const run = beginRun(libc, link);
  begun.push(run);
  return told(readAhead(noting, run, { record, end: TCP_MARK.END, size, slots }));
});
const refusing: Libc = Object.create(libc, {
  readv: { value: () => -1 },
  error: { value: (call: string) => systemCallError(call, constants.errno.EPERM) },
});
let refused: unknown;
try {
  const pieces = readAhead(refusing, beginRun(libc, link), {
    record,
    end: TCP_MARK.END,
    size,
    slots: 1,
  });
  pieces.next();
} catch (error) {
  refused = String(error);
}
// Once all calls of threads have been heard of.
process.once('beforeExit', () => {
  process.stdout.write(JSON.stringify({ plain, older, ahead, begun, closed, refused }));
});
