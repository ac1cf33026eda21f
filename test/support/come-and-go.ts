import { breakOff, connectTo, listenOnLoopback } from './connections.js';

/** Run in a network namespace: makes so many connections and breaks them off, some at a time. */
const AT_ONCE = 50;
const [count = 0, atMostMs = 0] = process.argv.slice(2).map(Number);
const listener = listenOnLoopback();
const since = performance.now();
for (let made = 0; made < count && performance.now() - since < atMostMs; made += AT_ONCE) {
  const ends = Array.from({ length: AT_ONCE }, () => connectTo(listener));
  breakOff(ends.flat());
}
process.stdout.write('over\n');
