import { decodeBinary } from '../../model/text.js';
import { decimalUpTo } from './fields.js';

const HIGHEST_UID = 0xffff_ffff;

/** passwd(5), as a binary string: the first name of each uid. */
export function parsePasswd(text: string): Map<number, string> {
  const users = new Map<number, string>();
  for (const line of text.split('\n')) {
    const [name = '', , digits] = line.split(':', 3);
    const uid = decimalUpTo(HIGHEST_UID, digits);
    // `+` and `-` ask the network information service for more: no user is called so.
    if (uid === undefined || name === '' || /^[#+-]/.test(name) || users.has(uid)) continue;
    users.set(uid, decodeBinary(name));
  }
  return users;
}
