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

  private readonly processes = new Set<number>();
  private last = 0;

  /** How many processes hold any socket. */
  get processCount(): number {
    return this.processes.size;
  }

  /** Whether any process holds the socket. */
  hasSocket(inode: number): boolean {
    return this.latest.has(inode);
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
    this.earlier.push(this.latest.get(inode));
    this.latest.set(inode, this.pids.length);
    this.pids.push(pid);
    this.fds.push(fd);
  }

  /** By pid, ascending; none where no process has the socket. */
  of(inode: number): Claim[] {
    const last = this.latest.get(inode);
    if (last === undefined) return [];
    if (this.earlier[last] === undefined) return [this.claim(last)];
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

  /** Of a socket that has one descriptor, as nearly all have. */
  private claim(at: number): Claim {
    return { pid: this.pids[at] as number, fds: [this.fds[at] as number] };
  }

  /** By pid and descriptor. */
  private entriesFrom(last: number): number[] {
    const { pids, fds } = this;
    const entries: number[] = [];
    for (let at: number | undefined = last; at !== undefined; at = this.earlier[at]) {
      entries.push(at);
    }
    const order = (column: readonly number[], a: number, b: number) =>
      (column[a] as number) - (column[b] as number);
    return entries.sort((a, b) => order(pids, a, b) || order(fds, a, b));
  }
}
