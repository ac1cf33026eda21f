import { isRoot } from './probe.js';
import { type Finished, type RunOptions, run } from './process.js';

/**
 * Runs a program in a mount namespace of its own where /proc is the tree: what another program
 * makes of a system that is not this one. It finds nothing else there, not even itself.
 */
export function runWithProc(
  tree: string,
  command: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<Finished> {
  const flags = isRoot() ? ['--mount'] : ['--mount', '--user', '--map-root-user'];
  const script = 'mount --bind "$0" /proc && exec "$@"';
  return run('unshare', [...flags, '--', 'sh', '-c', script, tree, command, ...args], options);
}
