import { NetstatError } from '../../model/errors.js';
import type { Gap } from '../../model/table.js';
import { decodeText } from '../../model/text.js';
import type { LinuxPort } from './port.js';

/** How much of the system a pass over its processes could see. */
export interface Sight {
  /** Why a socket that no process seems to hold may be held all the same; absent: none does. */
  blindness?: string;
  gaps: Gap[];
}

/** PROC_PID_INIT_INO: the first pid namespace, from which every process can be seen. linux/proc_ns.h */
export const FIRST_PID_NAMESPACE = 'pid:[4026531836]';

/** init and kthreadd: root's, and there as long as the system is. */
const ALWAYS_THERE = [1, 2];

/** `refusals`: how many processes kept their files from us, by the errno's name. */
export function judgeSight(
  port: LinuxPort,
  pids: readonly number[],
  refusals: ReadonlyMap<string, number>,
): Sight {
  const gaps = [...refusals].map(
    ([code, count]): Gap => ({ what: 'open files of processes', code, count }),
  );
  const [first] = gaps;
  const namespace = pidNamespace(port);
  // Mounted with hidepid, /proc leaves out the processes of others, even these.
  if (namespace === FIRST_PID_NAMESPACE && !ALWAYS_THERE.every((pid) => pids.includes(pid))) {
    const blindness = "other users' processes are not listed (hidepid)";
    return { blindness, gaps: [...gaps, { what: blindness, code: 'HIDEPID', count: 1 }] };
  }
  if (first !== undefined) {
    return { blindness: `not every process may be looked into (${first.code})`, gaps };
  }
  if (pids.length === 0) {
    const none: Gap = { what: 'processes', code: 'ENOENT', count: 1 };
    return { blindness: 'no process is listed', gaps: [...gaps, none] };
  }
  if (namespace === undefined) {
    return { blindness: 'it cannot be told whether every process is listed', gaps };
  }
  if (namespace !== FIRST_PID_NAMESPACE) {
    return { blindness: 'processes outside this pid namespace are not listed', gaps };
  }
  return { gaps };
}

/**
 * The same of what the kernel listed itself. Where a process may not be looked into, what keeps it
 * from us may keep it from the kernel's list too: unless it was seen there, it may hold anything.
 */
export function* judgeKernelSight(
  port: LinuxPort,
  isSeen: (pid: number) => boolean,
): Generator<void, Sight> {
  const refusals = new Map<string, number>();
  for (const pid of port.processIds()) {
    if (isSeen(pid)) continue;
    yield;
    const refusal = refusalOf(port, pid);
    if (refusal !== undefined) refusals.set(refusal, (refusals.get(refusal) ?? 0) + 1);
  }
  return judgeSight(port, ALWAYS_THERE, refusals);
}

/** Asks for the right to look at a process, which its open files want as well. */
function refusalOf(port: LinuxPort, pid: number): string | undefined {
  try {
    port.readLink(`${pid}/exe`);
    return undefined;
  } catch (error) {
    if (!(error instanceof NetstatError)) throw error;
    return error.code === 'EACCES' || error.code === 'EPERM' ? error.code : undefined;
  }
}

function pidNamespace(port: LinuxPort): string | undefined {
  try {
    return decodeText(port.readLink('self/ns/pid'));
  } catch (error) {
    if (error instanceof NetstatError) return;
    throw error;
  }
}
