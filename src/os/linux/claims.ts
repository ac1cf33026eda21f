/** What one process has of a socket. */
export interface Claim {
  pid: number;
  /** Ascending. */
  fds: number[];
}

/** Of an entry, 32 bits each. */
const ENTRY = { INODE: 0, PID: 1, FD: 2, EARLIER: 3, SIZE: 4 } as const;

/** Room at first, for a host of few sockets: of entries, and of places, a power of two. */
const FEW = 512;

/** Entries that find their places in a piece of work. */
const AT_A_TIME = 4096;

/** sockfs has no wider inode numbers; a copied /proc may say what it likes. */
const WIDEST = 0xffffffff;

/** Places in 64 bytes, a line of the processor's caches: one is waited for as long as all. */
const LINE_BITS = 4;
const LINE = 1 << LINE_BITS;

/**
 * Of 2 ** 32: what is multiplied by it lies evenly apart. Sockets have inodes in long rows, so that
 * neighbours share a line; but whole rows side by side would have to be gone through wherever two fall
 * on the same places: of 100,000 sockets in two rows each took 20,000 steps, where it takes 2.
 */
const GOLDEN_RATIO = 0x9e3779b1;

/** In place of the entry before, until that is known. */
const UNKNOWN = 0xffffffff;

/**
 * Which process has which socket open: an entry for each descriptor, which names the entry before it
 * of the same socket, and the places of the sockets' latest by open addressing. A socket that hundreds
 * of processes share costs no more to add than any other. With 100,000 sockets Maps and arrays of
 * numbers cost 50 ms more, nearly all of which they wait for memory: sockets are asked for in the
 * order of the kernel's hashes, so that each look-up is a new place, but here no more than two.
 */
export class Claims {
  /** 0 is none: the first entry is the one after it. */
  private count = 0;
  private entries = new Uint32Array(FEW * ENTRY.SIZE);
  /** Numbers of entries; 0: the place is free, as at least half of them are. */
  private places = new Uint32Array(LINE);
  private readonly wide = new Map<number, number>();

  private readonly processes = new Set<number>();
  private lastPid = 0;

  /** How many processes hold any socket. */
  get processCount(): number {
    return this.processes.size;
  }

  /** Whether the process holds any socket. */
  hasProcess(pid: number): boolean {
    return this.processes.has(pid);
  }

  /** In any order; what comes twice counts once. */
  add(inode: number, pid: number, fd: number): void {
    if (pid !== this.lastPid) {
      this.processes.add(pid);
      this.lastPid = pid;
    }
    const entry = ++this.count;
    const at = entry * ENTRY.SIZE;
    if (at === this.entries.length) this.grow();
    const { entries } = this;
    entries[at + ENTRY.INODE] = inode;
    entries[at + ENTRY.PID] = pid;
    entries[at + ENTRY.FD] = fd;
    entries[at + ENTRY.EARLIER] = UNKNOWN;
    if (inode <= WIDEST) return;
    entries[at + ENTRY.EARLIER] = this.wide.get(inode) ?? 0;
    this.wide.set(inode, entry);
  }

  /**
   * Finds a place for each socket that has been added, after which it can be looked up: once it is
   * known how many there are, for to make room again and again as they come takes five times as long.
   */
  *settle(): Generator<void, void> {
    const { entries, count } = this;
    let size = FEW;
    while (size < 2 * (count + 1)) size *= 2;
    const places = new Uint32Array(size);
    this.places = places;
    for (let entry = 1; entry <= count; entry++) {
      const at = entry * ENTRY.SIZE;
      if (entries[at + ENTRY.EARLIER] !== UNKNOWN) continue;
      const place = this.placeOf(entries[at + ENTRY.INODE] as number);
      entries[at + ENTRY.EARLIER] = places[place] as number;
      places[place] = entry;
      if (entry % AT_A_TIME === 0) yield;
    }
  }

  /** The latest entry of each socket, 0 where no process has it. */
  latestOf(sockets: readonly { inode?: number }[]): number[] {
    return sockets.map(({ inode }) => (inode === undefined ? 0 : this.latest(inode)));
  }

  /** Whether the socket has no other entry, as nearly all have. */
  isSole(entry: number): boolean {
    return this.entries[entry * ENTRY.SIZE + ENTRY.EARLIER] === 0;
  }

  pidAt(entry: number): number {
    return this.entries[entry * ENTRY.SIZE + ENTRY.PID] as number;
  }

  fdAt(entry: number): number {
    return this.entries[entry * ENTRY.SIZE + ENTRY.FD] as number;
  }

  /** What a socket's latest entry and those before it say: by pid, ascending. */
  of(latest: number): Claim[] {
    const claims: Claim[] = [];
    let claim: Claim | undefined;
    for (const entry of this.entriesTo(latest)) {
      const pid = this.pidAt(entry);
      if (claim?.pid !== pid) {
        claim = { pid, fds: [] };
        claims.push(claim);
      }
      const fd = this.fdAt(entry);
      if (claim.fds.at(-1) !== fd) claim.fds.push(fd);
    }
    return claims;
  }

  /** By pid and descriptor. */
  private entriesTo(latest: number): number[] {
    const found: number[] = [];
    for (let entry = latest; entry !== 0; ) {
      found.push(entry);
      entry = this.entries[entry * ENTRY.SIZE + ENTRY.EARLIER] as number;
    }
    return found.sort((a, b) => this.pidAt(a) - this.pidAt(b) || this.fdAt(a) - this.fdAt(b));
  }

  private latest(inode: number): number {
    if (inode > WIDEST) return this.wide.get(inode) ?? 0;
    return this.places[this.placeOf(inode)] as number;
  }

  /** Where the inode's latest entry is, or is to go. */
  private placeOf(inode: number): number {
    const { entries, places } = this;
    const mask = places.length - 1;
    const spread = Math.imul(inode >>> LINE_BITS, GOLDEN_RATIO) >>> Math.clz32(mask);
    let place = (spread & -LINE) | (inode & (LINE - 1));
    for (let entry = places[place] as number; entry !== 0; entry = places[place] as number) {
      if (entries[entry * ENTRY.SIZE + ENTRY.INODE] === inode) break;
      place = (place + 1) & mask;
    }
    return place;
  }

  private grow(): void {
    const { entries } = this;
    this.entries = new Uint32Array(2 * entries.length);
    this.entries.set(entries);
  }
}
