import { join } from 'node:path';
import { noNetTools, type PeerRun, runPeer } from './peer.js';
import { canUnshare, isRoot, LACKING } from './probe.js';

/** Where the process that becomes netstat looks for /proc/net, there is `$0`. */
const SCRIPT = 'mount --bind "$0" "/proc/$$/net" && exec netstat "$@"';

/** What the real netstat says of a copy of /proc. */
export function askRealOf(tree: string, argv: readonly string[]): Promise<PeerRun> {
  const user = isRoot() ? [] : ['--user', '--map-root-user'];
  return runPeer('unshare', ['--mount', ...user, 'sh', '-c', SCRIPT, join(tree, 'net'), ...argv]);
}

/** Why it cannot be asked here; undefined where it can. */
export async function noMounts(): Promise<string | undefined> {
  return (await noNetTools()) ?? (canUnshare() ? undefined : LACKING.namespaces);
}
