import type { ByteOrder } from '../reader.js';
import { Assembler } from './assembler.js';
import { emitCast, emitFile, emitRecord } from './helpers.js';
import type { TaskFileLayout } from './task-file-layout.js';
import { RECORD_SIZE, SOCKFS_MAGIC } from './task-file-program.js';

/** What the map of the program begins with, 32 bits each; the sockets follow. */
export const HEADER = {
  /** Bytes of sockets. */
  LENGTH: 0,
  /** Bytes of those for which there was no room. */
  MISSED: 4,
  /** Not 0: a table of files was replaced while it was gone through, or one has no end. */
  TORN: 8,
  /** 0, which the verifier cannot tell: it would go through all values that a counter has. */
  ZERO: 12,
  SIZE: 16,
} as const;

/** Of a socket in the map: inode and descriptor, 32 bits each. */
export const SOCKET_SIZE = 8;

/** Where on the stack things lie. */
const STACK = {
  CONTEXT: -8,
  TASK: -16,
  FILES: -24,
  TABLE: -32,
  SIZE: -40,
  PLACE: -48,
  FILE: -56,
  RECORD: -72,
} as const;

const TASK = 7;
const FILES = 6;
/** Within the loop. */
const COUNTER = 6;
const ARRAY = 7;
const CURSOR = 8;
const MAP = 9;

/** Whether the program can be put together for this kernel; may_goto, of Linux 6.9, shows when it is loaded. */
export function canGoThroughTables({ readOnlyCast }: TaskFileLayout): boolean {
  return readOnlyCast !== 0;
}

/**
 * The program that the kernel runs for each task that the reader can see (iterator `task`): it goes
 * through the task's table of files itself, notes the sockets in an array `map` of `size` bytes, and
 * writes a record of each process that has one: its id, and where in the array its sockets begin and
 * end, in bytes. A quarter of the time that a run for each open file takes. Nothing is locked: a table
 * is gone through under RCU, as the kernel's own readers do, and is looked at again afterwards.
 * Threads, levels and ids are as in `assembleTaskFiles`.
 */
export function assembleTasks(
  layout: TaskFileLayout,
  level: number,
  { map, size }: { map: number; size: number },
  byteOrder: ByteOrder,
): Uint8Array {
  const program = new Assembler()
    .load(8, TASK, 1, layout.tasksTask)
    .jumpIfEqual(TASK, 0, 'end')
    .store(8, 10, STACK.CONTEXT, 1)
    .mapValue(MAP, map)
    .load(8, 2, 1, layout.tasksMeta)
    .load(8, 2, 2, layout.metaNumber)
    .jumpUnlessEqual(2, 0, 'begun')
    .storeValue(4, MAP, HEADER.LENGTH, 0)
    .storeValue(4, MAP, HEADER.MISSED, 0)
    .storeValue(4, MAP, HEADER.TORN, 0)
    .label('begun');
  findTable(program, layout);
  storeProcessId(program, layout, level);
  goThrough(program, layout, size - HEADER.SIZE);
  return finish(program, layout).assemble(byteOrder);
}

/** The task's files; none: a thread that shares them with the first comes with that one. */
function findTable(program: Assembler, layout: TaskFileLayout): void {
  // The verifier takes 5 ms longer over fields of a task that it has not been told to be just read.
  emitCast(program, layout, TASK, layout.task)
    .move(TASK, 0)
    .store(8, 10, STACK.TASK, TASK)
    .load(8, FILES, TASK, layout.taskFiles)
    .jumpIfEqual(FILES, 0, 'end')
    .load(8, 1, TASK, layout.taskLeader)
    .jumpIfSame(1, TASK, 'first')
    .load(8, 2, 1, layout.taskFiles)
    .jumpIfSame(2, FILES, 'end')
    .label('first');
}

function storeProcessId(program: Assembler, layout: TaskFileLayout, level: number): void {
  if (level === 0) program.load(4, 3, TASK, layout.taskProcessId);
  else {
    program
      .load(8, 1, 1, layout.taskPid)
      // It has just been buried.
      .jumpIfEqual(1, 0, 'end')
      .load(4, 2, 1, layout.pidLevel)
      .jumpIfBelow(2, level, 'end')
      .load(4, 3, 1, layout.pidNumbers + level * layout.numberSize + layout.numberValue);
  }
  program.store(4, 10, STACK.RECORD, 3);
}

function goThrough(program: Assembler, layout: TaskFileLayout, room: number): void {
  program
    .store(8, 10, STACK.FILES, FILES)
    .load(8, 1, FILES, layout.filesTable)
    .store(8, 10, STACK.TABLE, 1)
    .load(4, 2, 1, layout.tableSize)
    .store(8, 10, STACK.SIZE, 2)
    .addValue(1, layout.tableFiles - layout.wordValue);
  emitCast(program, layout, 1, layout.word)
    .load(8, ARRAY, 0, layout.wordValue)
    .load(4, CURSOR, MAP, HEADER.LENGTH)
    .store(4, 10, STACK.RECORD + 4, CURSOR)
    .load(4, COUNTER, MAP, HEADER.ZERO)
    .label('next')
    .jumpIfEndless('endless')
    .load(8, 1, 10, STACK.SIZE)
    .jumpUnlessLess(COUNTER, 1, 'done')
    .move(1, COUNTER)
    .shiftLeft(1, 3)
    .add(1, ARRAY)
    .addValue(1, -layout.wordValue)
    .addValue(COUNTER, 1);
  emitCast(program, layout, 1, layout.word)
    .store(8, 10, STACK.PLACE, 0)
    .load(8, 1, 0, layout.wordValue)
    .jumpIfEqual(1, 0, 'next')
    .store(8, 10, STACK.FILE, 1);
  emitCast(program, layout, 1, layout.file)
    .load(8, 3, 0, layout.fileInode)
    .load(8, 1, 3, layout.inodeSuper)
    .load(8, 1, 1, layout.superMagic)
    .jumpUnlessEqual(1, SOCKFS_MAGIC, 'next')
    .load(8, 3, 3, layout.inodeNumber)
    // The file's memory may be another's as soon as it is closed: it must still have been ours.
    .load(8, 1, 10, STACK.PLACE)
    .load(8, 1, 1, layout.wordValue)
    .load(8, 2, 10, STACK.FILE)
    .jumpUnlessSame(1, 2, 'next')
    .jumpIfAbove(CURSOR, room - SOCKET_SIZE, 'full')
    .move(1, MAP)
    .add(1, CURSOR)
    .store(4, 1, HEADER.SIZE, 3)
    .move(2, COUNTER)
    .addValue(2, -1)
    .store(4, 1, HEADER.SIZE + 4, 2)
    .addValue(CURSOR, SOCKET_SIZE)
    .jumpTo('next')
    .label('full')
    .load(4, 1, MAP, HEADER.MISSED)
    .addValue(1, SOCKET_SIZE)
    .store(4, MAP, HEADER.MISSED, 1)
    .jumpTo('next');
}

function finish(program: Assembler, layout: TaskFileLayout): Assembler {
  program
    .label('endless')
    .storeValue(4, MAP, HEADER.TORN, 1)
    .label('done')
    .load(4, 1, 10, STACK.RECORD + 4)
    .store(4, MAP, HEADER.LENGTH, CURSOR)
    .store(4, 10, STACK.RECORD + 8, CURSOR)
    .load(4, 2, 10, STACK.RECORD + 8)
    .jumpIfSame(1, 2, 'end')
    // A task that has given up its files has none; what was read may have been another's by then.
    .load(8, 1, 10, STACK.TASK)
    .load(8, 1, 1, layout.taskFiles)
    .load(8, 2, 10, STACK.FILES)
    .jumpUnlessSame(1, 2, 'end')
    // A table that has been replaced by a larger one does not say what was closed since.
    .load(8, 1, 1, layout.filesTable)
    .load(8, 2, 10, STACK.TABLE)
    .jumpIfSame(1, 2, 'whole')
    .storeValue(4, MAP, HEADER.TORN, 1)
    .label('whole')
    .load(8, 1, 10, STACK.CONTEXT);
  const offsets = { meta: layout.tasksMeta, sequence: layout.metaSequence };
  emitFile(program, 1, offsets);
  return emitRecord(program, { at: STACK.RECORD, size: RECORD_SIZE })
    .label('end')
    .moveValue(0, 0)
    .exit();
}
