import { type SocketQuery, socketsSync } from '../../src/index.js';

/**
 * Run in a network namespace while connections come and go: has a program of ours tell the sockets so
 * many times, and prints how often one of those that stay was missed, had other ends than it
 * has, and how often any was told twice.
 */
const [times = 0, atMostMs = 0] = process.argv.slice(2).map(Number);
const query: SocketQuery = { states: ['ESTABLISHED'], cookies: false };

/** The ends of each, by inode, and how many came again. */
function read(source: 'bpf' | 'netlink'): { twice: number; ends: Map<number, string> } {
  const { rows } = socketsSync({ ...query, protocols: ['tcp'], source });
  const ends = new Map<number, string>();
  for (const { inode = 0, localAddress, localPort, remoteAddress, remotePort } of rows) {
    ends.set(inode, `${localAddress} ${localPort} ${remoteAddress} ${remotePort}`);
  }
  // Those that nobody has accepted have no inode.
  const different = new Set(rows.map((row) => `${row.inode} ${row.localPort} ${row.remotePort}`));
  return { twice: rows.length - different.size, ends };
}

const before = read('netlink').ends;
const readings: ReturnType<typeof read>[] = [];
const since = performance.now();
while (readings.length < times && performance.now() - since < atMostMs) readings.push(read('bpf'));
const after = read('netlink').ends;
const staying = [...before].filter(([inode, ends]) => inode !== 0 && after.get(inode) === ends);
const faults = { missed: 0, changed: 0, twice: 0 };
for (const { twice, ends } of readings) {
  faults.twice += twice;
  for (const [inode, told] of staying) {
    if (!ends.has(inode)) faults.missed++;
    else if (ends.get(inode) !== told) faults.changed++;
  }
}
const counts = { readings: readings.length, staying: staying.length };
process.stdout.write(JSON.stringify({ ...counts, ...faults }));
