import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canUnshare, isRoot, LACKING, noIp } from './probe.js';
import { type Finished, type RunOptions, run } from './process.js';

/** What the C library reads to find out how names are looked up. */
const FILES = {
  'resolv.conf': 'nameserver 127.0.0.2\noptions timeout:30 attempts:5\n',
  'nsswitch.conf': 'hosts: files dns\nservices: files\nprotocols: files\npasswd: files\n',
  hosts: '127.0.0.1 localhost\n10.9.0.1 first.example second.example\nfd00::1 six.example\n',
};

/** Why `runWithNameServer` cannot be had here. */
export function noNameServer(): string | undefined {
  return canUnshare() ? noIp() : LACKING.namespaces;
}

/**
 * Runs a program where the only name server is 127.0.0.2, which the program itself has to be, and
 * `FILES` are the files of /etc: in network and mount namespaces of its own.
 */
export async function runWithNameServer(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Finished> {
  const directory = await mkdtemp(join(tmpdir(), 'sockeye-'));
  try {
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(directory, name), text);
    const user = isRoot() ? [] : ['--user', '--map-root-user'];
    const mounts = Object.keys(FILES).map((name) => `mount --bind "$0/${name}" /etc/${name} && `);
    const script = `${mounts.join('')}ip link set lo up && exec "$@"`;
    const flags = ['--net', '--mount', ...user];
    return await run(
      'unshare',
      [...flags, 'sh', '-c', script, directory, command, ...args],
      options,
    );
  } finally {
    await rm(directory, { recursive: true });
  }
}
