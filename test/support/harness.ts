import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { socketsSync } from '../../src/api/sockets.js';
import { NetstatError } from '../../src/model/errors.js';
import { hasKoffi } from './libc.js';
import { type Namespace, type NamespaceOptions, startInNamespace } from './namespace.js';
import { canUnshare, isRoot, LACKING, notInstalled } from './probe.js';
import type { Catalogue, ZooSocket } from './zoo/socket.js';

const program = fileURLToPath(new URL('./zoo/main.js', import.meta.url));

/** Sockets of every kind in every state, in a namespace of their own, and what is true of each. */
export interface Zoo extends Namespace, Catalogue {}

/** Why no zoo can be had on this machine; undefined where it can. */
export function noZoo(): string | undefined {
  if (!hasKoffi()) return notInstalled('koffi');
  if (!canUnshare()) return LACKING.namespaces;
  return undefined;
}

/** Why the kernel tells what is tested no TCP sockets by BPF on this machine; undefined where it does. */
export function noBpf(): string | undefined {
  if (!isRoot()) return LACKING.root;
  try {
    socketsSync({ protocols: ['tcp'], states: ['LISTEN'], source: 'bpf' });
    return undefined;
  } catch (error) {
    if (error instanceof NetstatError) return LACKING.bpf;
    throw error;
  }
}

/** Why what is tested cannot ask by netlink on this machine; undefined where it can. */
export function noNetlink(): string | undefined {
  try {
    socketsSync({ protocols: ['tcp'], states: ['LISTEN'], source: 'netlink' });
    return undefined;
  } catch (error) {
    if (error instanceof NetstatError) return LACKING.netlink;
    throw error;
  }
}

/**
 * Opens the exhibits named, or all. Call it within a test, a suite or a hook: the zoo is
 * closed after that, if `stop` was not called before. Most of it stands for minutes or more;
 * TIME_WAIT and a FIN_WAIT_2 without an owner are gone after one.
 */
export async function startZoo(
  exhibits: readonly string[] = [],
  options?: NamespaceOptions,
): Promise<Zoo> {
  const namespace = await startHeld(process.execPath, [program, ...exhibits], options);
  return { ...namespace, ...(JSON.parse(namespace.firstLine) as Catalogue) };
}

/** `startInNamespace` for a test: what was started is stopped at the end of it. */
export async function startHeld(
  command: string,
  args: readonly string[],
  options?: NamespaceOptions,
): Promise<Namespace> {
  let stop = async (): Promise<void> => {};
  after(() => stop());
  const namespace = await startInNamespace(command, args, options);
  stop = namespace.stop;
  return namespace;
}

/** The sockets of these kinds, as they stand in the catalogue. */
export function ofKind(
  zoo: Catalogue,
  ...kinds: readonly ZooSocket['kind'][]
): readonly ZooSocket[] {
  return zoo.sockets.filter(({ kind }) => kinds.includes(kind));
}
