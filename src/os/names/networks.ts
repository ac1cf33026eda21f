import { constants } from 'node:os';
import { parseAddress } from '../../model/address.js';
import { parseNetworks } from '../../wire/etc/networks.js';
import { type ForeignFunction, type ForeignInterface, foreignInterface } from '../ffi.js';
import { readSystemFile } from './files.js';
import { allocateAnswer } from './memory.js';

/** Finds the name of an IPv4 network, or undefined where it has none. */
export type NetworkLookUp = (address: string) => Promise<string | undefined>;

const SIZES = [4_096, 65_536];
const AF_INET = 2;
const NAME = 0; // n_name comes first in struct netent.
/** Behind the pointer to the result there is room for the number of an error. */
const ERROR_OFFSET = 64n;

/** The system's own look-up (files, DNS ...); /etc/networks alone where it cannot be called. */
export function openNetworkLookUp(): NetworkLookUp {
  const ffi = foreignInterface();
  const call = ffi && bind(ffi);
  return ffi && call ? fromLibrary(ffi, call) : fromFile();
}

/** As glibc has it: others give back less, or have no such call. */
function bind(ffi: ForeignInterface): ForeignFunction | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    return ffi
      .load(null)
      .func(
        'int getnetbyaddr_r(uint32_t network, int type, uintptr_t entry, uintptr_t strings, size_t length, uintptr_t result, uintptr_t error)',
      );
  } catch {
    return undefined;
  }
}

function fromLibrary(ffi: ForeignInterface, call: ForeignFunction): NetworkLookUp {
  return async (address) => {
    const network = numberOf(address);
    if (network === undefined) return;
    for (const size of SIZES) {
      const answer = allocateAnswer(ffi, size);
      const { structure, strings, stringsLength, result } = answer;
      const rest = [strings, stringsLength, result, result + ERROR_OFFSET];
      const error = await new Promise<number>((resolve, reject) => {
        call.async(network, AF_INET, structure, ...rest, (failure: Error | null, code: number) =>
          failure ? reject(failure) : resolve(code),
        );
      });
      if (error !== constants.errno.ERANGE) {
        return error === 0 && answer.found() ? answer.text(NAME) : undefined;
      }
    }
    return;
  };
}

/** In the order of bytes of this machine. */
function numberOf(address: string): number | undefined {
  const bytes = parseAddress(address);
  if (bytes?.length !== 4) return undefined;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}

function fromFile(): NetworkLookUp {
  const networks = parseNetworks(readSystemFile('/etc/networks'));
  return async (address) => networks.get(address);
}
