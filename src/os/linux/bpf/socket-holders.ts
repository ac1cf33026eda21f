import { readFileSync, readlinkSync } from 'node:fs';
import { endianness } from 'node:os';
import { NetstatError, SystemCallError } from '../../../model/errors.js';
import type { TaskFileLayout } from '../../../wire/bpf/task-file-layout.js';
import { assembleLevel, RECORD_WORDS } from '../../../wire/bpf/task-file-program.js';
import { canGoThroughTables } from '../../../wire/bpf/tasks-program.js';
import { attempt } from '../../file-errors.js';
import type { Waiting } from '../../waiting.js';
import { type Libc, openLibc } from '../libc.js';
import { isMainThread } from '../main-thread.js';
import { FIRST_PID_NAMESPACE } from '../sight.js';
import { kernelLayout } from './kernel-layout.js';
import {
  type Attached,
  attachProgram,
  inPieces,
  loadProgram,
  NOTHING,
  runProgram,
  TaskFilesProgram,
} from './task-files.js';
import { TasksProgram } from './tasks.js';

/**
 * The attached program, kept for the life of the process: on a host of few sockets, to attach it
 * takes longer than to run it. null: it was refused, which is not asked again. It is the right of a
 * user: whoever gives up being root gives it up too.
 */
let kept: { program: Attached | null; user: number | undefined } | undefined;

/** What there was no room for there may be room for the next time. */
const PASSING: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EINTR']);

let questions = 0;

/** A walk of so long would have cost no more by this way, the loading of code included. */
const WALK_MS = 4;

/**
 * The sockets that all processes of our pid namespace have open: process id, descriptor and inode,
 * and so on, by their threads; the same can come more than once. Undefined: there is no such way, or
 * it does not pay, for a process that asks once, after so little of a walk.
 */
export function socketHolders(
  walkedMs: number,
  waiting?: Waiting,
): Generator<Uint32Array, void> | undefined {
  if (walkedMs === 0) questions++;
  const program = current()?.program;
  if (program === null) return undefined;
  return program !== undefined || questions > 1 || walkedMs > WALK_MS
    ? holders(waiting)
    : undefined;
}

function* holders(waiting: Waiting | undefined): Generator<Uint32Array, void> {
  const user = process.geteuid?.();
  try {
    const libc = openLibc();
    if (libc === null) throw new NetstatError('UNSUPPORTED', 'BPF needs koffi');
    const program = take() ?? (yield* attach(libc));
    let isOver = false;
    try {
      yield NOTHING;
      for (const records of program.run(waiting)) {
        requireProcessIds(records);
        yield records;
      }
      isOver = true;
    } finally {
      // A worker ends without a chance to close it.
      if (isOver && isMainThread() && kept === undefined) kept = { program, user };
      else program.close();
    }
  } catch (error) {
    if (error instanceof NetstatError) {
      if (PASSING.has(error.code)) forget();
      else refuse(user);
    }
    throw error;
  }
}

/** What is kept, unless it is another user's by now. */
function current(): typeof kept {
  if (kept !== undefined && kept.user !== process.geteuid?.()) forget();
  return kept;
}

/** It is for one run at a time. */
function take(): Attached | undefined {
  const program = current()?.program ?? undefined;
  if (program !== undefined) kept = undefined;
  return program;
}

function refuse(user: number | undefined): void {
  forget();
  kept = { program: null, user };
}

function forget(): void {
  kept?.program?.close();
  kept = undefined;
}

/** Each step takes a millisecond or two. */
function* attach(libc: Libc): Generator<Uint32Array, Attached> {
  askLeave(libc);
  yield NOTHING;
  const layout = yield* inPieces(kernelLayout());
  yield NOTHING;
  const level = namespaceLevel(libc, layout);
  yield NOTHING;
  try {
    if (canGoThroughTables(layout)) return new TasksProgram(libc, layout, level);
  } catch (error) {
    // A kernel that does not know all of it, or whose verifier does not like it.
    if (!(error instanceof NetstatError) || PASSING.has(error.code)) throw error;
  }
  return new TaskFilesProgram(libc, layout, level);
}

/** Who may load no program is told so before anyone looks at it. */
function askLeave(libc: Libc): void {
  try {
    libc.close(loadProgram(libc, new Uint8Array(8), 0));
  } catch (error) {
    if (!(error instanceof SystemCallError) || error.code !== 'EINVAL') throw error;
  }
}

/** How many pid namespaces are above ours. */
export function namespaceLevel(libc: Libc, layout: TaskFileLayout): number {
  const path = '/proc/self/ns/pid';
  const namespace = attempt('readlink', path, () => readlinkSync(path));
  if (namespace === FIRST_PID_NAMESPACE) return 0;
  requireOwnProc();
  const program = assembleLevel(layout, endianness());
  const link = attachProgram(libc, program, layout.iterator, process.pid);
  try {
    for (const [level] of runProgram(libc, link, 'BPF level'))
      if (level !== undefined) return level;
  } finally {
    libc.close(link);
  }
  throw new NetstatError('INCOMPLETE', 'the kernel does not list this process');
}

/** /proc may be that of a pid namespace above: its ids are not those that the kernel tells us. */
function requireOwnProc(): void {
  const path = '/proc/self/status';
  const status = attempt('read', path, () => readFileSync(path, 'latin1'));
  const ids = /^NSpid:(.*)$/m.exec(status)?.[1]?.trim().split(/\s+/) ?? [];
  if (ids.length > 1) throw new NetstatError('UNSUPPORTED', '/proc is of another pid namespace');
}

function requireProcessIds(records: Uint32Array): void {
  for (let at = 0; at < records.length; at += RECORD_WORDS) {
    if (records[at] === 0) throw new NetstatError('INCOMPLETE', 'a process id cannot be told');
  }
}
