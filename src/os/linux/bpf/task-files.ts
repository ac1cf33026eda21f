import { endianness } from 'node:os';
import { recordsAtOnce } from '../../../wire/bpf/helpers.js';
import type { TaskFileLayout } from '../../../wire/bpf/task-file-layout.js';
import { assembleTaskFiles, RECORD_SIZE } from '../../../wire/bpf/task-file-program.js';
import type { Waiting } from '../../waiting.js';
import type { Libc } from '../libc.js';
import { attachProgram, runProgram } from './iterator.js';

export function roomForRecords(): Uint32Array<ArrayBuffer> {
  return new Uint32Array((recordsAtOnce(RECORD_SIZE) * RECORD_SIZE) / 4);
}

/** A program that is attached, for as many runs as are wanted. */
export interface Attached {
  /**
   * One run: process id, descriptor and inode of each socket, some at a time, valid until the next
   * are pulled. In threads where there is a `waiting`, with empty pieces meanwhile.
   */
  run(waiting?: Waiting): Generator<Uint32Array, void>;
  close(): void;
}

/** The program that is run for each open file of each task. Needs Linux 5.8. */
export class TaskFilesProgram implements Attached {
  private readonly link: number;

  constructor(
    private readonly libc: Libc,
    layout: TaskFileLayout,
    level: number,
  ) {
    const program = assembleTaskFiles(layout, level, endianness());
    this.link = attachProgram(libc, program, layout.iterator);
  }

  run(waiting?: Waiting): Generator<Uint32Array, void> {
    return runProgram(this.libc, this.link, 'BPF task_file', roomForRecords(), waiting);
  }

  close(): void {
    this.libc.close(this.link);
  }
}
