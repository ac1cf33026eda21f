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

/** What a run lacks by design, by the name that SOCKEYE_ABSENT gives it. */
export const LACKING = {
  root: 'only root can',
  namespaces: 'no network namespace can be made',
  netlink: 'netlink is not to be had',
  processes: "other users' processes are out of sight",
} as const;

/** The reason of a test that needs a program or a package. */
export function notInstalled(name: string): string {
  return `${name} is not installed`;
}

/**
 * Skips the test that is running, with its reason. Where CI_STRICT=1 that is a failure, unless
 * SOCKEYE_ABSENT lists, between commas, what is missing: a key of LACKING, or the name of what is
 * not installed. The caller returns right afterwards.
 */
export function unavailable(t: Skippable, reason: string): void {
  const { CI_STRICT, SOCKEYE_ABSENT = '' } = process.env;
  const declared = SOCKEYE_ABSENT.split(',').map((name) => reasonOf(name));
  if (CI_STRICT === '1' && !declared.includes(reason)) {
    throw new Error(`not available here: ${reason}`);
  }
  t.skip(reason);
}

function reasonOf(name: string): string {
  return (LACKING as Readonly<Record<string, string>>)[name] ?? notInstalled(name);
}
