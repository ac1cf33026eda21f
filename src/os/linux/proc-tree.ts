import { lstatSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { constants } from 'node:os';
import { NetstatError, SystemCallError, UnsupportedError } from '../../model/errors.js';
import { attempt } from '../file-errors.js';
import type { LinuxPort } from './port.js';
import { procFiles } from './proc-files.js';

/** As many as the kernel follows. path_resolution(7) */
const MOST_LINKS = 40;

/**
 * A /proc that lies elsewhere. Its links are not trusted: one that leads out of the tree is refused
 * (EXDEV), as is what is neither file nor directory (EINVAL): a FIFO, a device without end.
 */
export function procTree(root: string): LinuxPort {
  if (!attempt('stat', root, () => statSync(root)).isDirectory()) {
    throw refusal('ENOTDIR', root);
  }
  const net = findNet(root);
  const at = (path: string) => resolve(root, path.replace(/^net\//, `${net}/`));
  const linkAt = (path: string) => {
    const slash = path.lastIndexOf('/');
    return `${resolve(root, path.slice(0, slash))}${path.slice(slash)}`;
  };
  const files = procFiles({ root, at, linkAt });
  return {
    ...files,
    *socketFds(pid) {
      // In a copy nothing ends meanwhile: what is not there was left out.
      if (isMissing(root, `${pid}/fd`) && !isMissing(root, `${pid}`)) {
        throw new NetstatError('NOT_CAPTURED', `${root}/${pid} has no fd`);
      }
      yield* files.socketFds(pid);
    },
    // biome-ignore lint/correctness/useYield: it fails before there is anything to yield.
    *netlink() {
      throw new UnsupportedError('netlink', 'linux', 'a /proc elsewhere is files alone');
    },
  };
}

/**
 * `net` leads to that of the process that looks. Seen from outside a container, in whose /proc we
 * are not, it leads nowhere; then the first process's is meant.
 */
function findNet(root: string): string {
  const net = ['net', '1/net'].find((path) => !isMissing(root, path));
  // A directory that is no /proc at all must not look like an idle machine.
  if (net === undefined) throw refusal('ENOENT', `${root}/net`);
  return net;
}

function isMissing(root: string, path: string): boolean {
  try {
    resolve(root, path);
    return false;
  } catch (error) {
    if (error instanceof SystemCallError) return error.code === 'ENOENT';
    throw error;
  }
}

/** The path without links, below `root`. */
function resolve(root: string, path: string): string {
  const pending = path.split('/').reverse();
  const found: string[] = [];
  let links = 0;
  let stats: Stats | undefined;
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (name === '' || name === '.') continue;
    if (name === '..') {
      if (found.pop() === undefined) throw refusal('EXDEV', `${root}/${path}`);
      continue;
    }
    const here = [root, ...found, name].join('/');
    stats = attempt('stat', here, () => lstatSync(here));
    if (!stats.isSymbolicLink()) found.push(name);
    else {
      const target = attempt('readlink', here, () => readlinkSync(here));
      if (target.startsWith('/')) throw refusal('EXDEV', here);
      if (++links > MOST_LINKS) throw refusal('ELOOP', here);
      pending.push(...target.split('/').reverse());
    }
  }
  const whole = [root, ...found].join('/');
  if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) {
    throw refusal('EINVAL', whole);
  }
  return whole;
}

function refusal(
  code: 'EINVAL' | 'ELOOP' | 'ENOENT' | 'ENOTDIR' | 'EXDEV',
  path: string,
): SystemCallError {
  return new SystemCallError(`open ${path}`, constants.errno[code], code);
}
