import type { UserLookUp } from '../os/backend.js';
import { openUserLookUp } from '../os/names/users.js';
import { Answers } from './answers.js';
import { deadlineOf, type NameOptions, namesOf } from './options.js';

/** More than this only waits in the queue of libuv's four threads. */
const AT_ONCE = 4;

/** uid_t, without the number that stands for none. */
const MOST_UID = 0xffff_fffe;

function isUid(uid: number): boolean {
  return Number.isInteger(uid) && uid >= 0 && uid <= MOST_UID;
}

/** Users of this machine, unless told who else knows them. */
export function openUsers(lookUp?: UserLookUp): Answers<number> {
  return new Answers(() => ({ ask: (lookUp ?? openUserLookUp()).soon, atOnce: AT_ONCE }));
}

/**
 * The names of users, by getpwuid_r(3): files, LDAP and whatever else the system asks; by
 * /etc/passwd alone where that cannot be called. Every uid is asked for once, in threads; one that
 * has no name, or whose answer comes too late, is left out.
 */
export async function userNames(
  uids: Iterable<number>,
  options: NameOptions = {},
): Promise<Map<number, string>> {
  const deadline = deadlineOf(options);
  const wanted = [...uids].filter(isUid);
  const users = openUsers();
  await users.fill(wanted, deadline);
  return namesOf(wanted, users);
}
