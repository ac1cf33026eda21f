import { openNetworkLookUp } from '../os/names/networks.js';
import { Answers } from './answers.js';
import { withNames } from './hosts.js';
import { deadlineOf, type NameOptions, namesOf } from './options.js';

/** More than this only waits in the queue of libuv's four threads. */
const AT_ONCE = 4;

export function openNetworks(): Answers<string> {
  return new Answers(() => ({ ask: openNetworkLookUp(), atOnce: AT_ONCE }));
}

/**
 * The names of IPv4 networks, by their first addresses, by getnetbyaddr_r(3): /etc/networks and
 * whatever else the system asks; by /etc/networks alone where that cannot be called. Every network
 * is asked for once, in threads; one that has no name, or whose answer comes too late, is left out.
 */
export async function networkNames(
  networks: Iterable<string>,
  options: NameOptions = {},
): Promise<Map<string, string>> {
  const deadline = deadlineOf(options);
  const wanted = withNames(networks);
  const answers = openNetworks();
  await answers.fill(wanted, deadline);
  return namesOf(wanted, answers);
}
