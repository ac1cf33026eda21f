import { NetstatError } from '../../model/errors.js';
import type { Holder, Owner } from '../../model/owner.js';
import type { Gap } from '../../model/table.js';
import type { OwnerIndex } from '../backend.js';
import type { LinuxPort } from './port.js';
import { readProcess } from './process.js';

/** That a process has a socket open, and the next process that has. */
interface Claim {
  pid: number;
  fds: number[];
  next?: Claim;
}

/**
 * Who holds which socket: one pass over /proc/PID/fd, one entry for each inode. What a process is
 * called is read only when one of its sockets is shown.
 */
export function* indexOwners(port: LinuxPort): Generator<void, OwnerIndex> {
  const claims = new Map<number, Claim>();
  const refused = new Map<string, number>();
  for (const pid of port.processIds()) {
    try {
      for (const sockets of port.socketFds(pid)) {
        for (const { fd, inode } of sockets) claim(claims, inode, pid, fd);
        yield;
      }
    } catch (error) {
      if (!(error instanceof NetstatError)) throw error;
      if (!isGone(error)) refused.set(error.code, (refused.get(error.code) ?? 0) + 1);
    }
  }
  const gaps = [...refused].map(
    ([code, count]): Gap => ({ what: 'open files of processes', code, count }),
  );
  const processes = new Map<number, Omit<Holder, 'fds'>>();
  const processOf = (pid: number): Omit<Holder, 'fds'> => {
    const process = processes.get(pid) ?? readProcess(port, pid);
    processes.set(pid, process);
    return process;
  };
  return {
    ownerOf: (socket) => ownerOf(processOf, claims, gaps, socket.inode),
    found: claims.size > 0,
    gaps,
  };
}

function claim(claims: Map<number, Claim>, inode: number, pid: number, fd: number): void {
  const first = claims.get(inode);
  if (first === undefined) claims.set(inode, { pid, fds: [fd] });
  else {
    let last = first;
    while (last.pid !== pid && last.next !== undefined) last = last.next;
    if (last.pid === pid) last.fds.push(fd);
    else last.next = { pid, fds: [fd] };
  }
}

function ownerOf(
  processOf: (pid: number) => Omit<Holder, 'fds'>,
  claims: ReadonlyMap<number, Claim>,
  gaps: readonly Gap[],
  inode: number | undefined,
): Owner {
  if (inode === undefined) return { kind: 'none' };
  const first = claims.get(inode);
  if (first === undefined) {
    return gaps.length === 0 ? { kind: 'none' } : { kind: 'hidden', reason: (gaps[0] as Gap).code };
  }
  const processes: Holder[] = [];
  for (let at: Claim | undefined = first; at !== undefined; at = at.next) {
    processes.push({ ...processOf(at.pid), fds: at.fds.sort((a, b) => a - b) });
  }
  return { kind: 'known', processes };
}

/** ENOENT, ESRCH: the process ended while we looked. */
function isGone(error: NetstatError): boolean {
  return error.code === 'ENOENT' || error.code === 'ESRCH';
}
