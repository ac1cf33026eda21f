import { NetstatError } from '../../model/errors.js';
import type { Owner } from '../../model/owner.js';
import type { Gap } from '../../model/table.js';
import { Reader } from '../../wire/reader.js';
import { readProcessEntries } from '../../wire/windows/process-entry.js';
import { readServices } from '../../wire/windows/services.js';
import type { HeldSocket, OwnerIndex } from '../backend.js';
import { gapOf } from '../gaps.js';
import { answerNow, type WindowsPort } from './port.js';
import { ProcessReader } from './process.js';

/**
 * Who holds which socket: Windows names one process with each, and that of a socket that is handed on
 * stays who made it. Processes and services are listed once; paths and command lines are asked for when
 * a socket of the process is shown.
 */
export function* indexOwners(port: WindowsPort): Generator<void, OwnerIndex> {
  const gaps: Gap[] = [];
  const names = new Map<number, string>();
  const services = new Map<number, string[]>();
  yield;
  attempt('names of processes', gaps, () => {
    const answer = answerNow(port, { name: 'processes', kind: 'processes' });
    for (const { pid, name } of readProcessEntries(new Reader(answer, 'LE', 'PROCESSENTRY32W'))) {
      names.set(pid, name);
    }
  });
  yield;
  attempt('services of processes', gaps, () => {
    const answer = answerNow(port, { name: 'services', kind: 'services' });
    for (const { pid, name } of readServices(new Reader(answer, 'LE', 'services'))) {
      const hosted = services.get(pid);
      if (hosted === undefined) services.set(pid, [name]);
      else hosted.push(name);
    }
  });
  return new WindowsOwners(new ProcessReader(port, names, services), names.size > 0, gaps);
}

/** A socket has an owner even where nothing more is known of it than its number. */
function attempt(what: string, gaps: Gap[], action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof NetstatError)) throw error;
    gaps.push(gapOf(what, error));
  }
}

class WindowsOwners implements OwnerIndex {
  readonly source = 'iphlpapi';
  /** Windows names the process of every socket, whoever asks. */
  readonly refused = false;

  constructor(
    private readonly processes: ProcessReader,
    readonly found: boolean,
    private readonly listingGaps: readonly Gap[],
  ) {}

  get gaps(): Gap[] {
    return [...this.listingGaps, ...this.processes.gaps];
  }

  *give(sockets: readonly HeldSocket[]): Generator<void, void> {
    for (const socket of sockets) {
      const { owningPid = 0 } = socket;
      if (owningPid !== 0 && this.processes.learn(owningPid)) yield;
      socket.owner = this.ownerBy(owningPid);
    }
  }

  private ownerBy(pid: number): Owner {
    if (pid === 0) return { kind: 'none' };
    return { kind: 'known', processes: [this.processes.holder(pid)] };
  }
}
