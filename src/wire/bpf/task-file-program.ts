import type { ByteOrder } from '../reader.js';
import { Assembler } from './assembler.js';
import { emitFile, emitRecord, HELPER } from './helpers.js';
import type { TaskFileLayout } from './task-file-layout.js';

/** The file system that sockets alone are of. include/uapi/linux/magic.h */
export const SOCKFS_MAGIC = 0x534f434b;

/** Process id, descriptor and inode, 32 bits each: sockfs has no wider inode numbers. */
export const RECORD_WORDS = 3;
export const RECORD_SIZE = RECORD_WORDS * 4;

/** Where on the stack the record is put together. */
const RECORD = -16;

/**
 * The program that the kernel runs for each open file of each task that the reader can see (iterator
 * `task_file`), and that writes a record of each socket. Threads that share a table come once; those
 * of a process whose first thread has ended may each come. `level` is that of the reader's pid
 * namespace, 0 the first one: ids are told as they are there. A process id of 0: it cannot be told.
 */
export function assembleTaskFiles(
  layout: TaskFileLayout,
  level: number,
  byteOrder: ByteOrder,
): Uint8Array {
  const program = new Assembler()
    .move(6, 1)
    .load(8, 7, 6, layout.contextTask)
    .jumpIfEqual(7, 0, 'end')
    .load(8, 8, 6, layout.contextFile)
    .jumpIfEqual(8, 0, 'end')
    // Not by the type of file, which a name of a socket in another file system has too (O_PATH).
    .load(8, 9, 8, layout.fileInode)
    .load(8, 1, 9, layout.inodeSuper)
    .load(8, 1, 1, layout.superMagic)
    .jumpUnlessEqual(1, SOCKFS_MAGIC, 'end')
    .load(8, 1, 9, layout.inodeNumber)
    .store(4, 10, RECORD + 8, 1)
    .load(4, 1, 6, layout.contextFd)
    .store(4, 10, RECORD + 4, 1);
  if (level === 0) program.load(4, 1, 7, layout.taskProcessId).store(4, 10, RECORD, 1);
  else storeProcessId(program, layout, level);
  return finish(program, layout).assemble(byteOrder);
}

/** The id that the task's process has in a pid namespace below the first. */
function storeProcessId(program: Assembler, layout: TaskFileLayout, level: number): void {
  program
    .storeValue(4, 10, RECORD, 0)
    .load(8, 1, 7, layout.taskLeader)
    .load(8, 3, 1, layout.taskPid)
    // It has just been buried.
    .jumpIfEqual(3, 0, 'end')
    .load(4, 1, 3, layout.pidLevel)
    .jumpIfBelow(1, level, 'end')
    // Before Linux 6.5 the verifier takes the array for one of a single element.
    .addValue(3, layout.pidNumbers + level * layout.numberSize + layout.numberValue)
    .move(1, 10)
    .addValue(1, RECORD)
    .moveValue(2, 4)
    .call(HELPER.PROBE_READ_KERNEL);
}

/** Writes one record, whose first number is the level of the pid namespace that the reader is in. */
export function assembleLevel(layout: TaskFileLayout, byteOrder: ByteOrder): Uint8Array {
  const program = new Assembler()
    .move(6, 1)
    .load(8, 7, 6, layout.contextTask)
    .jumpIfEqual(7, 0, 'end')
    .call(HELPER.GET_CURRENT_PID_TGID)
    .shiftRight(0, 32)
    .load(4, 1, 7, layout.taskProcessId)
    .jumpUnlessSame(1, 0, 'end')
    .load(8, 1, 7, layout.taskPid)
    .load(4, 1, 1, layout.pidLevel)
    .store(4, 10, RECORD, 1)
    .storeValue(4, 10, RECORD + 4, 0)
    .storeValue(4, 10, RECORD + 8, 0);
  return finish(program, layout).assemble(byteOrder);
}

function finish(program: Assembler, layout: TaskFileLayout): Assembler {
  const offsets = { meta: layout.contextMeta, sequence: layout.metaSequence };
  emitFile(program, 6, offsets);
  return emitRecord(program, { at: RECORD, size: RECORD_SIZE }).label('end').moveValue(0, 0).exit();
}
