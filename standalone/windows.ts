import { dlopen, type NativeFunction } from 'bun:ffi';
import type { ForeignFunction, ForeignInterface, ForeignLibrary } from '../src/os/ffi.js';
import { addressOf } from './address.js';
import { readDeclaration, sizeOf } from './declaration.js';

type Done = (failure: unknown, result: unknown) => void;

/** The functions of Windows' libraries, by Bun's own means. */
export function openWindows(): ForeignInterface {
  const kernel = dlopen('kernel32.dll', { GetLastError: { args: [], returns: 'u32' } }).symbols;
  let lastError = 0;

  const bind = (native: NativeFunction): ForeignFunction => {
    const call = (...values: unknown[]): unknown => {
      const result = native(...values);
      // At once: whatever Bun does next may set it anew.
      lastError = kernel.GetLastError() as number;
      return result;
    };
    // Nothing that is asked of Windows waits for anybody: it need not have a thread.
    const async = (...valuesAndDone: [...unknown[], Done]): void => {
      const done = valuesAndDone.pop() as Done;
      setImmediate(() => done(null, call(...valuesAndDone)));
    };
    return Object.assign(call, { async });
  };

  const asked = (): number => lastError;
  const load = (path: string | null): ForeignLibrary => {
    if (path === null) throw new Error('every library of Windows has a name');
    return {
      func(signature) {
        const { name, args, returns } = readDeclaration(signature);
        if (name === 'GetLastError') return Object.assign(asked, { async: asked });
        const { symbols } = dlopen(path, { [name]: { args, returns } });
        return bind(symbols[name] as NativeFunction);
      },
    };
  };
  return {
    load,
    // What a function of Windows leaves is asked for by GetLastError.
    errno: () => 0,
    address: (bytes) => BigInt(addressOf(bytes)),
    sizeof: sizeOf,
  };
}
