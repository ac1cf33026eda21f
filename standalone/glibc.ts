import { dlopen, type NativeFunction, read } from 'bun:ffi';
import type { ForeignFunction, ForeignInterface, ForeignLibrary } from '../src/os/ffi.js';
import { addressOf } from './address.js';
import { readDeclaration, sizeOf } from './declaration.js';
import { Threads } from './threads.js';

/** glibc, which the executable is linked with. */
const LIBC = 'libc.so.6';

/** Threads that mostly wait cost little. */
const AT_ONCE = 64;

type Done = (failure: unknown, result: number) => void;

/** The functions of the C library, by Bun's own means. */
export function openGlibc(): ForeignInterface {
  const { __errno_location: errnoLocation } = dlopen(LIBC, {
    __errno_location: { args: [], returns: 'ptr' },
  }).symbols;
  const errnoAddress = errnoLocation() as number;
  let errno = 0;
  let threads: Threads | undefined;

  const bind = (native: NativeFunction, returns: string): ForeignFunction => {
    const call = (...values: unknown[]): unknown => {
      const result = native(...values);
      // At once: whatever Bun does next may set it anew.
      if ((result as number) < 0) errno = read.i32(errnoAddress);
      return result;
    };
    const async = (...valuesAndDone: [...unknown[], Done]): void => {
      const done = valuesAndDone.pop() as Done;
      threads ??= new Threads(LIBC, errnoLocation);
      threads.begin(native, valuesAndDone, (result, errnoOfThread) => {
        errno = errnoOfThread;
        done(null, Number(returns === 'i32' ? BigInt.asIntN(32, result) : result));
      });
    };
    return Object.assign(call, { async });
  };

  const library: ForeignLibrary = {
    func(signature) {
      const { name, args, returns } = readDeclaration(signature);
      const { symbols } = dlopen(LIBC, { [name]: { args, returns } });
      return bind(symbols[name] as NativeFunction, returns);
    },
  };
  return {
    load(path) {
      if (path !== null) throw new Error(`${path}: only the C library can be called`);
      return library;
    },
    errno: () => errno,
    address: (bytes) => BigInt(addressOf(bytes)),
    sizeof: sizeOf,
    threads: AT_ONCE,
  };
}
