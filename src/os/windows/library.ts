import { SystemCallError, UnsupportedError } from '../../model/errors.js';
import { windowsErrorName } from '../../wire/windows/error-name.js';
import {
  type ForeignFunction,
  type ForeignInterface,
  type ForeignLibrary,
  foreignInterface,
} from '../ffi.js';

const ERROR_MOD_NOT_FOUND = 126;
const ERROR_PROC_NOT_FOUND = 127;

const functions = new Map<string, ForeignFunction | number>();
const libraries = new Map<string, ForeignLibrary>();

/**
 * A function of a library of Windows, looked for at the first use: not every Windows has every
 * function. Throws SystemCallError where this one has not. Node has loaded each of these libraries
 * itself before, from the system's folder: none is looked for beside the program.
 */
export function windowsFunction(library: string, name: string, signature: string): ForeignFunction {
  let found = functions.get(name);
  if (found === undefined) {
    found = look(openInterface(), library, signature);
    functions.set(name, found);
  }
  if (typeof found === 'number') throw windowsError(name, found);
  return found;
}

function look(ffi: ForeignInterface, library: string, signature: string): ForeignFunction | number {
  let opened = libraries.get(library);
  try {
    opened ??= ffi.load(library);
  } catch {
    return ERROR_MOD_NOT_FOUND;
  }
  libraries.set(library, opened);
  try {
    return opened.func(signature);
  } catch {
    return ERROR_PROC_NOT_FOUND;
  }
}

/** Throws UnsupportedError where there is no way to call Windows. */
export function openInterface(): ForeignInterface {
  if (process.arch === 'ia32') {
    throw new UnsupportedError('every table', 'win32', 'Node of 32 bits is not served');
  }
  const ffi = foreignInterface();
  if (ffi !== null) return ffi;
  throw new UnsupportedError(
    'every table',
    'win32',
    'the optional dependency koffi is not installed',
  );
}

/** Where a byte array lies in memory. */
export function addressOf(bytes: Uint8Array): bigint {
  return openInterface().address(bytes);
}

export function windowsError(call: string, code: number): SystemCallError {
  return new SystemCallError(call, code, windowsErrorName(code));
}

/** The error of the call that just failed: koffi keeps it. */
export function lastError(call: string): SystemCallError {
  const getLastError = windowsFunction('kernel32.dll', 'GetLastError', 'uint32_t GetLastError()');
  return windowsError(call, getLastError() as number);
}
