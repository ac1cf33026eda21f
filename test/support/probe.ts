import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

/** Whether a program of that name is on the PATH, or in the places of the administrator's. */
export function hasCommand(name: string): boolean {
  const { PATH = '' } = process.env;
  const path = `${PATH}${delimiter}/usr/sbin${delimiter}/sbin`;
  return path.split(delimiter).some((directory) => {
    try {
      accessSync(join(directory, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Whether a network namespace can be made here, and a program run in it. */
export function canUnshare(): boolean {
  if (process.platform !== 'linux') return false;
  const flags = isRoot() ? ['--net'] : ['--net', '--user', '--map-root-user'];
  return spawnSync('unshare', [...flags, 'true'], { stdio: 'ignore' }).status === 0;
}

interface Skippable {
  skip(message?: string): void;
}

/**
 * Skips the test that is running, with its reason; where CI_STRICT=1 that is a failure.
 * The caller returns right afterwards.
 */
export function unavailable(t: Skippable, reason: string): void {
  const { CI_STRICT } = process.env;
  if (CI_STRICT === '1') throw new Error(`not available here: ${reason}`);
  t.skip(reason);
}
