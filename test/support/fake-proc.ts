import { join } from 'node:path';
import { NETSTAT } from './netstat.js';
import { noNetTools, type PeerRun, runPeer } from './peer.js';
import { canUnshare, isRoot, LACKING } from './probe.js';

/** Where the process that becomes the program looks for /proc/net, there is `$0`. */
const SCRIPT = 'mount --bind "$0" "/proc/$$/net" && exec "$@"';

/** What the real netstat says of a copy of /proc. */
export function askRealOf(tree: string, argv: readonly string[]): Promise<PeerRun> {
  return runOn(tree, ['netstat', ...argv]);
}

/** What ours says where it takes the copy for this machine's. */
export function askOursOf(tree: string, argv: readonly string[]): Promise<PeerRun> {
  return runOn(tree, [...NETSTAT, ...argv]);
}

function runOn(tree: string, command: readonly string[]): Promise<PeerRun> {
  const user = isRoot() ? [] : ['--user', '--map-root-user'];
  const shell = ['sh', '-c', SCRIPT, join(tree, 'net'), ...command];
  return runPeer('unshare', ['--mount', ...user, ...shell]);
}

/** Why it cannot be asked here; undefined where it can. */
export async function noMounts(): Promise<string | undefined> {
  return (await noNetTools()) ?? (canUnshare() ? undefined : LACKING.namespaces);
}
