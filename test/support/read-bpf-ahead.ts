import { endianness } from 'node:os';
import { attachProgram, beginRun, runProgram } from '../../src/os/linux/bpf/iterator.js';
import { kernelLayout } from '../../src/os/linux/bpf/kernel-layout.js';
import { readAhead } from '../../src/os/linux/bpf/read-ahead.js';
import { type Libc, requireLibc } from '../../src/os/linux/libc.js';
import { TCP_SOCKETS, type TcpLayout } from '../../src/wire/bpf/tcp-layout.js';
import { assembleTcp, END_OF_TCP, TCP_RECORD_SIZE } from '../../src/wire/bpf/tcp-program.js';

/**
 * Prints what the program over TCP sockets tells, read as it is wanted, and ahead, with so few records
 * at a time and so few reads in a call that every border is met many times.
 */
const record = TCP_RECORD_SIZE;
const libc = requireLibc('BPF');
const work = kernelLayout(TCP_SOCKETS);
let step = work.next();
while (step.done !== true) step = work.next();
const layout = step.value;
const attach = (changed: Partial<TcpLayout>) =>
  attachProgram(libc, assembleTcp({ ...layout, ...changed }, 250, endianness()), layout.iterator);

/** The family, the ends, the cookie and the inode of each: queues and timers go on. */
function told(pieces: Iterable<Uint32Array | Uint8Array>): string[] {
  const found: string[] = [];
  for (const { buffer, byteOffset, byteLength } of pieces) {
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    for (let at = 0; at < byteLength; at += record) {
      const [ends, inode] = [bytes.toString('hex', at + 4, at + 52), bytes.readUInt32LE(at + 68)];
      found.push(`${bytes[at]} ${ends} ${inode}`);
    }
  }
  return found;
}

const link = attach({});
const read = (program: number) =>
  told(runProgram(libc, program, 'test', new Uint32Array((409 * record) / 4)));
const plain = read(link);
const closed: number[] = [];
/** Notes what is closed: each run once, whatever the number of calls. */
const noting: Libc = Object.create(libc, {
  close: { value: (fd: number) => closed.push(fd) && libc.close(fd) },
});
const begun: number[] = [];
/** As kernels have it whose sockets do not know their inodes. */
const older = read(attach({ inode: 0 }));
const ahead = [
  [409, 4],
  [7, 5],
  // By now more calls than koffi makes in threads before the event loop has run.
  [2, 3],
  [1, 2],
  [1, 1],
].map(([records = 1, slots = 1]) => {
  const size = records * record;
  const run = beginRun(libc, link);
  begun.push(run);
  return told(readAhead(noting, run, { record, end: END_OF_TCP, size, slots }));
});
// Once all calls of threads have been heard of.
process.once('beforeExit', () => {
  process.stdout.write(JSON.stringify({ plain, older, ahead, begun, closed }));
});
