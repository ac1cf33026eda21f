import { NetstatError, SystemCallError } from '../../model/errors.js';
import type { Holder, Owner } from '../../model/owner.js';
import type { ReadOptions } from '../../model/query.js';
import type { SourceName } from '../../model/table.js';
import type { HeldSocket, OwnerIndex } from '../backend.js';
import { nowMs } from '../clock.js';
import { Claims } from './claims.js';
import type { LinuxPort } from './port.js';
import { ProcessReader } from './process.js';
import { judgeKernelSight, judgeSight, type Sight } from './sight.js';

/**
 * Sockets that are looked up in a row, and in a loop of their own: each look-up waits for memory, which
 * the kernel's walk over its table has driven out of the caches, but for several at once. At 100,000
 * sockets that takes 12 ms less.
 */
const LOOKED_UP_AT_ONCE = 512;

/** Sockets after which time may have passed, even where hundreds of processes share each. */
const GIVEN_AT_A_TIME = 16;

/**
 * Who holds which socket, found in one pass over the processes' open files. What a process is
 * called is read only when one of its sockets is shown. A socket that is made after the pass is
 * taken for one that nobody holds. Where some are `wanted`, the pass ends when each has a holder: they
 * are gone through by their ids, so that it is the one with the lowest.
 */
export function* indexOwners(
  port: LinuxPort,
  source?: ReadOptions['source'],
  wanted?: readonly HeldSocket[],
): Generator<void, OwnerIndex> {
  const missing = wanted && new Set(wanted.flatMap(({ inode }) => inode ?? []));
  const beganMs = nowMs();
  const whole = source === 'proc' ? undefined : yield* claimAll(port, 0);
  if (whole !== undefined) return whole;
  const claims = new Claims();
  const refusals = new Map<string, number>();
  let refused = false;
  const pids = port.processIds();
  for (const pid of pids) {
    yield;
    if (missing?.size === 0) break;
    try {
      for (const sockets of port.socketFds(pid)) {
        for (const { fd, inode } of sockets) {
          claims.add(inode, pid, fd);
          missing?.delete(inode);
        }
        yield;
        // Within a process too: one may have more open than all others.
        const late = source === 'proc' ? undefined : yield* claimAll(port, nowMs() - beganMs);
        if (late !== undefined) return late;
      }
    } catch (error) {
      if (!(error instanceof NetstatError)) throw error;
      if (isGone(error)) continue;
      refusals.set(error.code, (refusals.get(error.code) ?? 0) + 1);
      refused ||= error.code === 'EACCES' && isListing(error);
    }
  }
  yield* claims.settle();
  const sight = missing?.size === 0 ? { gaps: [] } : judgeSight(port, pids, refusals);
  return new LinuxOwners('proc', claims, new ProcessReader(port), sight, refused);
}

/** The same as the kernel tells it, where it does and that pays. */
function* claimAll(port: LinuxPort, walkedMs: number): Generator<void, OwnerIndex | undefined> {
  const holders = port.socketHolders?.(walkedMs);
  if (holders === undefined) return undefined;
  const claims = new Claims();
  try {
    for (const numbers of holders) {
      for (let at = 0; at < numbers.length; at += 3) {
        claims.add(numbers[at + 2] as number, numbers[at] as number, numbers[at + 1] as number);
      }
      yield;
    }
  } catch (error) {
    if (error instanceof NetstatError) return undefined;
    throw error;
  }
  yield* claims.settle();
  const sight = judgeKernelSight(port, (pid) => claims.hasProcess(pid));
  return new LinuxOwners('bpf', claims, new ProcessReader(port), sight, false);
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
    readonly source: SourceName,
    private readonly claims: Claims,
    private readonly processes: ProcessReader,
    private sight: Sight | Generator<void, Sight>,
    readonly refused: boolean,
  ) {}

  get found(): boolean {
    return this.claims.processCount > 0;
  }

  get gaps(): OwnerIndex['gaps'] {
    return 'gaps' in this.sight ? this.sight.gaps : [];
  }

  *give(sockets: readonly HeldSocket[]): Generator<void, void> {
    const { claims, processes } = this;
    for (let from = 0; from < sockets.length; from += LOOKED_UP_AT_ONCE) {
      const piece = sockets.slice(from, from + LOOKED_UP_AT_ONCE);
      const entries = claims.latestOf(piece);
      for (let at = 0; at < piece.length; at++) {
        if (at % GIVEN_AT_A_TIME === 0) yield;
        const socket = piece[at] as HeldSocket;
        const entry = entries[at] as number;
        if (entry !== 0 && claims.isSole(entry)) {
          const pid = claims.pidAt(entry);
          if (processes.learn(pid)) yield;
          const holder = processes.holder(pid, [claims.fdAt(entry)]);
          socket.owner = { kind: 'known', processes: [holder] };
        } else if (entry !== 0) socket.owner = yield* this.sharedBy(entry);
        // 0 and none are what the kernel alone keeps: they must not be taken for one and the same.
        else socket.owner = socket.inode === undefined ? { kind: 'none' } : yield* this.unheld();
      }
    }
  }

  private *sharedBy(entry: number): Generator<void, Owner> {
    const holders: Holder[] = [];
    for (const { pid, fds } of this.claims.of(entry)) {
      if (this.processes.learn(pid)) yield;
      holders.push(this.processes.holder(pid, fds));
    }
    return { kind: 'known', processes: holders };
  }

  private *unheld(): Generator<void, Owner> {
    const { blindness } = yield* this.judge();
    return blindness === undefined ? { kind: 'none' } : { kind: 'hidden', reason: blindness };
  }

  /** Only where a socket has no holder that we know is it asked how well we could see. */
  private *judge(): Generator<void, Sight> {
    if (!('gaps' in this.sight)) this.sight = yield* this.sight;
    return this.sight;
  }
}
