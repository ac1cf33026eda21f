import { isUnspecified, parseAddress } from '../model/address.js';
import { openHostLookUp } from '../os/names/hosts.js';
import { Answers } from './answers.js';
import { deadlineOf, type NameOptions, namesOf } from './options.js';

export function openHosts(): Answers<string> {
  return new Answers(openHostLookUp);
}

/** The addresses that can have a name: what is none at all must not spoil the look-up of others. */
export function withNames(addresses: Iterable<string>): string[] {
  return [...new Set(addresses)].filter(
    (address) => !isUnspecified(address) && parseAddress(address) !== undefined,
  );
}

/**
 * The names of hosts, by getnameinfo(3): /etc/hosts, DNS and whatever else the system asks. Every
 * address is asked for once, as many at a time as libuv's threads allow: half of
 * UV_THREADPOOL_SIZE, which is 4 unless set before the process first uses them. One that has no
 * name, or whose answer comes too late, is left out. Those under way then go on in their threads
 * until the system gives up, and an event loop with nothing else to do waits for that. Without
 * koffi it is /etc/hosts and DNS alone, 512 at a time, and nothing goes on.
 */
export async function hostNames(
  addresses: Iterable<string>,
  options: NameOptions = {},
): Promise<Map<string, string>> {
  const deadline = deadlineOf(options);
  const wanted = withNames(addresses);
  const hosts = openHosts();
  await hosts.fill(wanted, deadline);
  return namesOf(wanted, hosts);
}
