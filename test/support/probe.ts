import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

/** Where a program of that name is: on the PATH, or in the places of the administrator's. */
export function commandPath(name: string): string {
  const { PATH = '' } = process.env;
  const directories = [...PATH.split(delimiter), '/usr/sbin', '/sbin'];
  const found = directories.map((each) => join(each, name)).find(isExecutable);
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
}

export function hasCommand(name: string): boolean {
  try {
    return commandPath(name) !== '';
  } catch {
    return false;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What unshare(1) makes a network namespace of; whoever is not root needs the other too. */
export const UNSHARE_NET = ['--net'];
export const UNSHARE_USER = ['--user', '--map-root-user'];

/** Whether a network namespace can be made here, and more besides, and a program run in it. */
export function canUnshare(more: readonly string[] = []): boolean {
  if (process.platform !== 'linux') return false;
  const flags = [...UNSHARE_NET, ...(isRoot() ? [] : UNSHARE_USER), ...more];
  return spawnSync('unshare', [...flags, 'true'], { stdio: 'ignore' }).status === 0;
}

/** Why ip(8) cannot be used here; undefined where it can. */
export function noIp(): string | undefined {
  if (!hasCommand('ip')) return notInstalled('ip');
  const { status } = spawnSync('ip', ['link'], { stdio: 'ignore' });
  return status === 0 ? undefined : LACKING.netlink;
}

interface Skippable {
  skip(message?: string): void;
}

/** What a run lacks by design, by the name that SOCKEYE_ABSENT gives it. */
export const LACKING = {
  root: 'only root can',
  namespaces: 'no network namespace can be made',
  netlink: 'netlink is not to be had',
  bpf: 'the kernel runs no BPF program for us',
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
