import type { UserLookUp } from '../os/backend.js';
import { Answers } from './answers.js';
import { type NameOptions } from './options.js';
/** Users of this machine, unless told who else knows them. */
export declare function openUsers(lookUp?: UserLookUp): Answers<number>;
/**
 * The names of users, by getpwuid_r(3): files, LDAP and whatever else the system asks; by
 * /etc/passwd alone where that cannot be called. Every uid is asked for once, in threads; one that
 * has no name, or whose answer comes too late, is left out.
 */
export declare function userNames(uids: Iterable<number>, options?: NameOptions): Promise<Map<number, string>>;
