/** What one process has of a socket. */
export interface Claim {
  pid: number;
  /** Ascending. */
  fds: number[];
}

/**
 * Which process has which socket open, in columns: an entry for each descriptor, which names the
 * entry before it of the same socket. A socket that hundreds of processes share costs no more to
 * add than any other.
 */
export class Claims {
  private readonly latest = new Map<number, number>();
  private readonly pids: number[] = [];
  private readonly fds: number[] = [];
  private readonly earlier: (number | undefined)[] = [];

  /** How many processes hold any socket. */
  processCount = 0;

  /** Processes are to come in ascending order. */
  add(inode: number, pid: number, fd: number): void {
    if (this.pids.at(-1) !== pid) this.processCount++;
    this.earlier.push(this.latest.get(inode));
    this.latest.set(inode, this.pids.length);
    this.pids.push(pid);
    this.fds.push(fd);
  }

  /** By pid, ascending; none where no process has the socket. */
  of(inode: number): Claim[] {
    const claims: Claim[] = [];
    let claim: Claim | undefined;
    for (let at = this.latest.get(inode); at !== undefined; at = this.earlier[at]) {
      const pid = this.pids[at] as number;
      if (claim?.pid !== pid) {
        claim = { pid, fds: [] };
        claims.push(claim);
      }
      claim.fds.push(this.fds[at] as number);
    }
    for (const claim of claims) if (claim.fds.length > 1) claim.fds = ascending(claim.fds);
    return claims.reverse();
  }
}

/** Threads with tables of their own can have the same socket under the same descriptor. */
function ascending(fds: readonly number[]): number[] {
  return [...new Set(fds)].sort((a, b) => a - b);
}
