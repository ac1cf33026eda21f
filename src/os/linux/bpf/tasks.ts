import { readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { LOOK_UP_SIZE, writeArrayCreate, writeLookUp } from '../../../wire/bpf/attributes.js';
import type { TaskFileLayout } from '../../../wire/bpf/task-file-layout.js';
import { RECORD_WORDS } from '../../../wire/bpf/task-file-program.js';
import { assembleTasks, HEADER, SOCKET_SIZE } from '../../../wire/bpf/tasks-program.js';
import { attempt } from '../../file-errors.js';
import type { Waiting } from '../../waiting.js';
import type { Libc } from '../libc.js';
import { socketsUsed } from '../sockets-in-use.js';
import { attachProgram, bpf, runProgram } from './iterator.js';
import { type Attached, roomForRecords, TaskFilesProgram } from './task-files.js';

/** How often it is asked again, where there was no room for all or tables were replaced meanwhile. */
const MOST_TIMES = 4;

const SOCKETS = '/proc/net/sockstat';

/** Sockets that are made meanwhile, and a few of other network namespaces. */
const SPARE = 1024;

/** The verifier lets a program reach no further than half a gigabyte. */
const MOST = 2 ** 25;

interface Filled {
  readonly map: number;
  /** What it is copied to, each time: memory that is new costs more than to fill it. */
  readonly words: Uint32Array<ArrayBuffer>;
  readonly link: number;
}

/**
 * The program that goes through the tables of files itself, attached: with 100,000 sockets it takes
 * 8 ms where the one that is run for each file takes 34. One run at a time: all fill the same map.
 */
export class TasksProgram implements Attached {
  private filled: Filled;
  private readonly records = roomForRecords();

  constructor(
    private readonly libc: Libc,
    private readonly layout: TaskFileLayout,
    private readonly level: number,
    sockets = socketsInUse(),
  ) {
    this.filled = this.attach(sockets);
  }

  *run(waiting?: Waiting): Generator<Uint32Array, void> {
    for (let times = 0; times < MOST_TIMES; times++) {
      const ranges: number[] = [];
      for (const records of runProgram(
        this.libc,
        this.filled.link,
        'BPF task',
        this.records,
        waiting,
      )) {
        for (const number of records) ranges.push(number);
        yield records.subarray(0, 0);
      }
      const words = this.copy();
      const [length = 0, missed = 0] = [words[HEADER.LENGTH / 4], words[HEADER.MISSED / 4]];
      if (missed > 0) this.grow((length + missed) / SOCKET_SIZE);
      else if (words[HEADER.TORN / 4] === 0) return yield* recordsOf(words, ranges, this.records);
    }
    yield* this.byFiles(waiting);
  }

  close(): void {
    this.libc.close(this.filled.link);
    this.libc.close(this.filled.map);
  }

  /** Where tables are replaced all the time. */
  private *byFiles(waiting: Waiting | undefined): Generator<Uint32Array, void> {
    const program = new TaskFilesProgram(this.libc, this.layout, this.level);
    try {
      yield* program.run(waiting);
    } finally {
      program.close();
    }
  }

  private grow(sockets: number): void {
    const larger = this.attach(sockets);
    this.close();
    this.filled = larger;
  }

  private attach(sockets: number): Filled {
    const { libc, layout, level } = this;
    const size = HEADER.SIZE + SOCKET_SIZE * Math.min(sockets + (sockets >> 2) + SPARE, MOST);
    const map = bpf(libc, 'MAP_CREATE', writeArrayCreate(size, 1, endianness()));
    try {
      const program = assembleTasks(layout, level, { map, size }, endianness());
      const link = attachProgram(libc, program, layout.tasksIterator);
      return { map, words: new Uint32Array(new ArrayBuffer(size)), link };
    } catch (error) {
      libc.close(map);
      throw error;
    }
  }

  private copy(): Uint32Array {
    const { libc, filled } = this;
    const { words } = filled;
    const into = libc.addressOf(new Uint8Array(words.buffer));
    const memory = Buffer.allocUnsafeSlow(LOOK_UP_SIZE);
    const address = libc.addressOf(memory);
    bpf(libc, 'MAP_LOOKUP_ELEM', writeLookUp(memory, address, filled.map, into, endianness()));
    return words;
  }
}

/** Process id, descriptor and inode of each socket, by ranges of bytes in the map. */
function* recordsOf(
  words: Uint32Array,
  ranges: readonly number[],
  records: Uint32Array,
): Generator<Uint32Array, void> {
  let count = 0;
  for (let range = 0; range < ranges.length; range += RECORD_WORDS) {
    const pid = ranges[range] as number;
    const [first, end] = [ranges[range + 1] as number, ranges[range + 2] as number];
    for (let at = (HEADER.SIZE + first) / 4; at < (HEADER.SIZE + end) / 4; at += 2) {
      records[count++] = pid;
      records[count++] = words[at + 1] as number;
      records[count++] = words[at] as number;
      if (count < records.length) continue;
      yield records;
      count = 0;
    }
  }
  yield records.subarray(0, count);
}

/**
 * For those that several processes have, or that are of other network namespaces, the map grows. It is
 * copied whole each time: by the number of open files it would be megabytes on many a host.
 */
function socketsInUse(): number {
  return socketsUsed(attempt('read', SOCKETS, () => readFileSync(SOCKETS, 'latin1')));
}
