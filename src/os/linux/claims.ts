import { InodeIndex } from './inode-index.js';

/** What one process has of a socket. */
export interface Claim {
  pid: number;
  /** Ascending. */
  fds: number[];
}

/** Room at first, for a host of few sockets. */
const FEW = 512;

/**
 * Which process has which socket open, in columns: an entry for each descriptor, which names the
 * entry before it of the same socket. A socket that hundreds of processes share costs no more to
 * add than any other.
 */
export class Claims {
  private readonly latest = new InodeIndex();
  private count = 0;
  private pids = new Uint32Array(FEW);
  private fds = new Uint32Array(FEW);
  /** One more than the entry; 0: there is none. */
  private earlier = new Uint32Array(FEW);

  private readonly processes = new Set<number>();
  private last = 0;

  /** How many processes hold any socket. */
  get processCount(): number {
    return this.processes.size;
  }

  /** Whether any process holds the socket. */
  hasSocket(inode: number): boolean {
    return this.latest.get(inode) !== 0;
  }

  /** The process that alone holds it, by one descriptor, as nearly all are held; else 0. */
  solePid(inode: number): number {
    const last = this.latest.get(inode);
    return last === 0 || this.earlier[last - 1] !== 0 ? 0 : (this.pids[last - 1] as number);
  }

  /** Whether the process holds any socket. */
  hasProcess(pid: number): boolean {
    return this.processes.has(pid);
  }

  /** In any order; what comes twice counts once. */
  add(inode: number, pid: number, fd: number): void {
    if (pid !== this.last) {
      this.processes.add(pid);
      this.last = pid;
    }
    const at = this.count++;
    if (at === this.pids.length) this.grow();
    this.pids[at] = pid;
    this.fds[at] = fd;
    this.earlier[at] = this.latest.replace(inode, at + 1);
  }

  /** By pid, ascending; none where no process has the socket. */
  of(inode: number): Claim[] {
    const last = this.latest.get(inode);
    if (last === 0) return [];
    if (this.earlier[last - 1] === 0) return [this.claim(last - 1)];
    const claims: Claim[] = [];
    let claim: Claim | undefined;
    for (const at of this.entriesFrom(last)) {
      const pid = this.pids[at] as number;
      if (claim?.pid !== pid) {
        claim = { pid, fds: [] };
        claims.push(claim);
      }
      const fd = this.fds[at] as number;
      if (claim.fds.at(-1) !== fd) claim.fds.push(fd);
    }
    return claims;
  }

  private claim(at: number): Claim {
    return { pid: this.pids[at] as number, fds: [this.fds[at] as number] };
  }

  /** By pid and descriptor. */
  private entriesFrom(last: number): number[] {
    const { pids, fds, earlier } = this;
    const entries: number[] = [];
    for (let next = last; next !== 0; next = earlier[next - 1] as number) entries.push(next - 1);
    const order = (column: Uint32Array, a: number, b: number) =>
      (column[a] as number) - (column[b] as number);
    return entries.sort((a, b) => order(pids, a, b) || order(fds, a, b));
  }

  private grow(): void {
    this.pids = doubled(this.pids);
    this.fds = doubled(this.fds);
    this.earlier = doubled(this.earlier);
  }
}

function doubled(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * column.length);
  larger.set(column);
  return larger;
}
