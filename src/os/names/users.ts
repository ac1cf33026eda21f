import { constants } from 'node:os';
import { parsePasswd } from '../../wire/etc/passwd.js';
import type { UserLookUp } from '../backend.js';
import { type ForeignFunction, type ForeignInterface, foreignInterface } from '../ffi.js';
import { readSystemFile } from './files.js';
import { type Answer, allocateAnswer } from './memory.js';

const SIZES = [4_096, 65_536, 1_048_576];
const NAME = 0; // pw_name comes first in struct passwd, on every system.

/** The system's own look-up (files, LDAP ...); /etc/passwd alone where koffi cannot be had. */
export function openUserLookUp(): UserLookUp {
  const ffi = foreignInterface();
  const call = ffi && bind(ffi);
  return ffi && call ? fromLibrary(ffi, call) : fromFile();
}

function bind(ffi: ForeignInterface): ForeignFunction | undefined {
  try {
    return ffi
      .load(null)
      .func(
        'int getpwuid_r(uint32_t uid, uintptr_t passwd, uintptr_t strings, size_t length, uintptr_t result)',
      );
  } catch {
    // Not on this system: Windows.
    return undefined;
  }
}

function fromLibrary(ffi: ForeignInterface, call: ForeignFunction): UserLookUp {
  const values = (uid: number, { structure, strings, stringsLength, result }: Answer) => [
    uid,
    structure,
    strings,
    stringsLength,
    result,
  ];
  return {
    now(uid) {
      for (const size of SIZES) {
        const answer = allocateAnswer(ffi, size);
        const error: number = call(...values(uid, answer));
        if (error !== constants.errno.ERANGE) return nameIn(answer, error);
      }
      return;
    },
    async soon(uid) {
      for (const size of SIZES) {
        const answer = allocateAnswer(ffi, size);
        const error = await new Promise<number>((resolve, reject) => {
          call.async(...values(uid, answer), (failure: Error | null, result: number) =>
            failure ? reject(failure) : resolve(result),
          );
        });
        if (error !== constants.errno.ERANGE) return nameIn(answer, error);
      }
      return;
    },
  };
}

function nameIn(answer: Answer, error: number): string | undefined {
  return error === 0 && answer.found() ? answer.text(NAME) : undefined;
}

function fromFile(): UserLookUp {
  const users = parsePasswd(readSystemFile('/etc/passwd'));
  return { now: (uid) => users.get(uid), soon: async (uid) => users.get(uid) };
}
