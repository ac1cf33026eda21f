import type { ForeignInterface } from '../src/os/ffi.js';
import { openGlibc } from './glibc.js';
import { openWindows } from './windows.js';

/**
 * What koffi is to the package, by Bun's own means: koffi's binary would have to be written to a
 * file to be loaded, which takes longer than a short listing, and needs a C++ library.
 */
export function openForeignInterface(): ForeignInterface {
  return process.platform === 'win32' ? openWindows() : openGlibc();
}
