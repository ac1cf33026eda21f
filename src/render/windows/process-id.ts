import type { Owner } from '../../model/owner.js';
import type { WindowsStyle } from './style.js';

/** Nobody has it: on Windows that is the process of the idle processor. */
const NOBODY = '0';
/** Somebody may, and that is not for us to see. */
const HIDDEN = '-';

/** The column `PID`: the process that the system names with the socket, else the first that has it. */
export function processIdText(
  owner: Owner | undefined,
  owningPid: number | undefined,
  which: WindowsStyle['processIds'],
): string {
  if (owner?.kind === 'known' && (which === 'all' || owningPid === undefined)) {
    const pids = owner.processes.map(({ pid }) => pid);
    return which === 'all' ? pids.join(',') : String(pids[0]);
  }
  if (owningPid !== undefined) return String(owningPid);
  return owner?.kind === 'none' ? NOBODY : HIDDEN;
}
