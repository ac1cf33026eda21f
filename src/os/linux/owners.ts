import { NetstatError, SystemCallError } from '../../model/errors.js';
import type { Owner } from '../../model/owner.js';
import type { Socket } from '../../model/tables.js';
import type { OwnerIndex } from '../backend.js';
import { type Claim, Claims } from './claims.js';
import type { LinuxPort } from './port.js';
import { ProcessReader } from './process.js';
import { judgeSight, type Sight } from './sight.js';

/**
 * Who holds which socket, found in one pass over the processes' open files. What a process is
 * called is read only when one of its sockets is shown. A socket that is made after the pass is
 * taken for one that nobody holds.
 */
export function* indexOwners(port: LinuxPort): Generator<void, OwnerIndex> {
  const claims = new Claims();
  const refusals = new Map<string, number>();
  let refused = false;
  const pids = port.processIds();
  for (const pid of pids) {
    yield;
    try {
      for (const sockets of port.socketFds(pid)) {
        for (const { fd, inode } of sockets) claims.add(inode, pid, fd);
        yield;
      }
    } catch (error) {
      if (!(error instanceof NetstatError)) throw error;
      if (isGone(error)) continue;
      refusals.set(error.code, (refusals.get(error.code) ?? 0) + 1);
      refused ||= error.code === 'EACCES' && isListing(error);
    }
  }
  const sight = judgeSight(port, pids, refusals);
  return new LinuxOwners(claims, new ProcessReader(port), sight, refused);
}

/** The files were not even listed; that may be allowed where to look at each is not. */
function isListing(error: NetstatError): boolean {
  return error instanceof SystemCallError && error.call.startsWith('open');
}

/** The process ended while we looked. */
function isGone({ code }: NetstatError): boolean {
  return code === 'ENOENT' || code === 'ESRCH';
}

class LinuxOwners implements OwnerIndex {
  constructor(
    private readonly claims: Claims,
    private readonly processes: ProcessReader,
    private readonly sight: Sight,
    readonly refused: boolean,
  ) {}

  get found(): boolean {
    return this.claims.processCount > 0;
  }

  get gaps(): OwnerIndex['gaps'] {
    return this.sight.gaps;
  }

  *prepare(sockets: readonly Socket[]): Generator<void, void> {
    for (const socket of sockets) {
      if (this.processes.count === this.claims.processCount) return;
      for (const { pid } of this.claimsOf(socket)) if (this.processes.learn(pid)) yield;
    }
  }

  ownerOf(socket: Socket): Owner {
    // 0 and none are what the kernel alone keeps: they must not be taken for one and the same.
    if (socket.inode === undefined) return { kind: 'none' };
    const claims = this.claimsOf(socket);
    if (claims.length > 0) return { kind: 'known', processes: claims.map(this.holder) };
    const { blindness } = this.sight;
    return blindness === undefined ? { kind: 'none' } : { kind: 'hidden', reason: blindness };
  }

  private claimsOf({ inode }: Socket): Claim[] {
    return inode === undefined ? [] : this.claims.of(inode);
  }

  private readonly holder = ({ pid, fds }: Claim) => ({ ...this.processes.read(pid), fds });
}
