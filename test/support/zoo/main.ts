import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringUp } from '../sockets.js';
import { EXHIBITS } from './exhibits.js';
import { Keeper } from './keeper.js';

/*
 * Run in a network namespace of its own: makes the sockets of the exhibits named on the command
 * line (all when none is), prints one line of JSON that tells of each (Catalogue), and keeps
 * them until its standard input ends.
 */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in EXHIBITS));
if (unknown.length > 0) throw new Error(`no such exhibit: ${unknown.join(', ')}`);

const directory = mkdtempSync(join(tmpdir(), 'zoo-'));
process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => process.exit(1));
bringUp('lo');
// What nobody hears is sent again for a quarter of an hour, though its owner is gone.
writeFileSync('/proc/sys/net/ipv4/tcp_orphan_retries', '15');

const keeper = new Keeper(directory);
for (const [name, exhibit] of Object.entries(EXHIBITS)) {
  if (wanted.length === 0 || wanted.includes(name)) keeper.build(name, exhibit);
}
const { sockets, processes, missing } = keeper;
process.stdout.write(`${JSON.stringify({ sockets, processes, missing })}\n`);
process.stdin.on('end', () => process.exit(0)).resume();
