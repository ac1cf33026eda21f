/** Places at first; a power of two. */
const FEW = 2048;

/**
 * A positive number for each inode, by open addressing. With 100,000 sockets a Map takes 40 ms longer,
 * most of which it waits for memory: inodes that were given out one after the other lie side by side
 * here, and scattered there.
 */
export class InodeIndex {
  private count = 0;
  private inodes = new Float64Array(FEW);
  /** 0: the place is free. At least half of them are. */
  private values = new Uint32Array(FEW);

  /** 0: there is none. */
  get(inode: number): number {
    return this.values[this.placeOf(inode)] as number;
  }

  /** Sets it; answers with what it was, 0 where there was none. */
  replace(inode: number, value: number): number {
    const place = this.placeOf(inode);
    const previous = this.values[place] as number;
    this.values[place] = value;
    if (previous === 0) {
      this.inodes[place] = inode;
      if (++this.count * 2 > this.values.length) this.grow();
    }
    return previous;
  }

  /** Where the inode is, or is to go. */
  private placeOf(inode: number): number {
    const { inodes, values } = this;
    const mask = values.length - 1;
    // All of 53 bits: they may be anything, in a copied /proc.
    let place = (inode ^ (inode / 0x10000)) & mask;
    while (values[place] !== 0 && inodes[place] !== inode) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { inodes, values } = this;
    this.inodes = new Float64Array(4 * inodes.length);
    this.values = new Uint32Array(4 * values.length);
    // By number: an iterator costs more than all the rest until V8 has compiled it.
    for (let old = 0; old < values.length; old++) {
      if (values[old] === 0) continue;
      const place = this.placeOf(inodes[old] as number);
      this.inodes[place] = inodes[old] as number;
      this.values[place] = values[old] as number;
    }
  }
}
