import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { libc } from '../libc.js';
import { inet6Address } from '../sockaddr.js';
import { awaitTrue } from './wait.js';

/** An interface of the zoo's own namespace. */
export interface Link {
  readonly name: string;
  readonly index: number;
  /** Its one link-local address, usable at once. */
  readonly address: string;
}

/** Makes a pair of connected interfaces, both up, with fe80::1 and fe80::2. */
export function makeLinks(first: string, second: string): [Link, Link] {
  ip('link', 'add', first, 'type', 'veth', 'peer', 'name', second);
  for (const name of [first, second]) {
    // No address of the kernel's own choice, which would differ with every run.
    ip('link', 'set', 'dev', name, 'addrgenmode', 'none');
    ip('link', 'set', 'dev', name, 'up');
  }
  return [address(first, 'fe80::1'), address(second, 'fe80::2')];
}

function address(name: string, address: string): Link {
  ip('address', 'add', `${address}/64`, 'dev', name, 'nodad');
  // The kernel makes it the machine's own a moment later; until then packets go out on the wire.
  awaitTrue(`local route to ${address}`, () => isOwn(address));
  return { name, index: libc().if_nametoindex(Buffer.from(`${name}\0`)), address };
}

/** Whether a route to the very address has the flag RTF_LOCAL. */
function isOwn(address: string): boolean {
  const digits = Buffer.from(inet6Address(address)).toString('hex', 8, 24);
  const routes = readFileSync('/proc/net/ipv6_route', 'latin1').split('\n');
  return routes.some((route) => route.startsWith(`${digits} 80 `) && / 8[0-9a-f]{7} /.test(route));
}

function ip(...args: string[]): void {
  const { status, stderr, error } = spawnSync('ip', args, { encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`ip ${args.join(' ')}: ${stderr.trim()}`);
}
