import { readdirSync, statSync } from 'node:fs';
import { SystemCallError } from '../../model/errors.js';
import { attempt } from '../file-errors.js';
import { openLibc } from './libc.js';
import { syscallNumbers } from './syscalls.js';

/** enum kcmp_type. include/uapi/linux/kcmp.h */
const KCMP_FILES = 2;

/** A directory has a link in itself, one in its parent, and one for each directory in it. */
const LINKS_OF_ONE_THREAD = 3;

/** The threads in /proc/PID/task but the first; it may be missing from a copied tree. */
export function laterThreads(directory: string, pid: number): number[] {
  try {
    // Most processes have one thread, and to count them is cheap.
    const { nlink } = attempt('stat', directory, () => statSync(directory));
    if (nlink === LINKS_OF_ONE_THREAD) return [];
    const names = attempt('readdir', directory, () => readdirSync(directory));
    return names.map(Number).filter((tid) => tid !== pid);
  } catch (error) {
    if (error instanceof SystemCallError) return [];
    throw error;
  }
}

/**
 * The threads of a living process that keep a table of descriptors of their own, unshare(2) with
 * CLONE_FILES: /proc/PID/fd shows the first thread's alone. One thread for each table; none where
 * it cannot be told, without koffi or without the right to ask.
 */
export function threadsApart(pid: number): number[] {
  const apart: number[] = [];
  for (const tid of laterThreads(`/proc/${pid}/task`, pid)) {
    if (haveOtherFiles(pid, tid) && apart.every((other) => haveOtherFiles(other, tid))) {
      apart.push(tid);
    }
  }
  return apart;
}

/** kcmp(2): 0 where they are the same, -1 where it cannot be told. */
function haveOtherFiles(one: number, other: number): boolean {
  const libc = openLibc();
  if (libc === null || syscallNumbers === undefined) return false;
  return libc.syscall(syscallNumbers.kcmp, one, other, KCMP_FILES, 0, 0) > 0;
}
