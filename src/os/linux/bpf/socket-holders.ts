import { readFileSync, readlinkSync } from 'node:fs';
import { endianness } from 'node:os';
import { NetstatError } from '../../../model/errors.js';
import { TASK_FILES, type TaskFileLayout } from '../../../wire/bpf/task-file-layout.js';
import { assembleLevel, RECORD_WORDS } from '../../../wire/bpf/task-file-program.js';
import { canGoThroughTables } from '../../../wire/bpf/tasks-program.js';
import { attempt } from '../../file-errors.js';
import type { Waiting } from '../../waiting.js';
import { type Libc, requireLibc } from '../libc.js';
import { FIRST_PID_NAMESPACE } from '../sight.js';
import { askLeave, attachProgram, inPieces, NOTHING, runProgram } from './iterator.js';
import { isPassing, KeptProgram } from './kept-program.js';
import { kernelLayout } from './kernel-layout.js';
import { type Attached, roomForRecords, TaskFilesProgram } from './task-files.js';
import { TasksProgram } from './tasks.js';

const kept = new KeptProgram<Attached>();

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
  if (kept.isRefused) return undefined;
  return kept.isAttached || questions > 1 || walkedMs > WALK_MS ? holders(waiting) : undefined;
}

function holders(waiting: Waiting | undefined): Generator<Uint32Array, void> {
  return kept.use(attach, function* (program) {
    yield NOTHING;
    for (const records of program.run(waiting)) {
      requireProcessIds(records);
      yield records;
    }
  });
}

/** Each step takes a millisecond or two. */
function* attach(): Generator<Uint32Array, Attached> {
  const libc = requireLibc('BPF');
  askLeave(libc);
  yield NOTHING;
  const layout = yield* inPieces(kernelLayout(TASK_FILES), NOTHING);
  yield NOTHING;
  const level = namespaceLevel(libc, layout);
  yield NOTHING;
  try {
    if (canGoThroughTables(layout)) return new TasksProgram(libc, layout, level);
  } catch (error) {
    // A kernel that does not know all of it, or whose verifier does not like it.
    if (!(error instanceof NetstatError) || isPassing(error)) throw error;
  }
  return new TaskFilesProgram(libc, layout, level);
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
    for (const [level] of runProgram(libc, link, 'BPF level', roomForRecords()))
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
