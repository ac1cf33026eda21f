import { noFTL } from 'bun:jsc';
import { plain } from '../src/os/linux/inet-diag.js';
import { rowsIn } from '../src/os/linux/inet-program.js';
import { rowOfDiag } from '../src/os/linux/inet-row.js';
import { endpoint, hostText } from '../src/render/linux/endpoint.js';
import { inetRow, inetTail } from '../src/render/linux/inet.js';
import { tcp } from '../src/render/linux/tcp.js';
import { digitsOf, Page, Stock } from '../src/render/page.js';
import { AddressCache } from '../src/wire/address-cache.js';
import { readInetDiagMessage } from '../src/wire/netlink/inet-diag.js';
import { Messages } from '../src/wire/netlink/message.js';
import { Reader } from '../src/wire/reader.js';

/** What a long listing of TCP goes through for every row, but for functions of a few instructions. */
const FUNCTIONS = [
  ...[
    rowsIn,
    readInetDiagMessage,
    rowOfDiag,
    tcp.row,
    inetRow,
    inetTail,
    endpoint,
    hostText,
    digitsOf,
  ],
  ...[Array.prototype.some, Array.prototype.every],
  // All that it returns are the same function, with other variables.
  plain({ number: 6, detailExtensions: 0, rowOf: rowOfDiag as never }),
];
const CLASSES = [Messages, Reader, AddressCache, Page, Stock];

/**
 * Keeps JavaScriptCore's third compiler from these. Of 100,000 sockets it begins with the 4,000th and
 * takes 57 ms, on a processor that the kernel's walk over its table needs, for code that has not much
 * more than a tenth of a second to run: without it `-tan` takes 0.86 of the time, `-tanp` 0.89; of a
 * million 0.98 and 1.07. With the look-up of owners left out too, that would be 1.11. Bun has no setting
 * for all functions but in the environment, which is read before a program begins.
 */
export function leaveOutLastTier(): void {
  for (const called of FUNCTIONS) noFTL(called);
  for (const { prototype } of CLASSES) {
    for (const { value } of Object.values(Object.getOwnPropertyDescriptors(prototype))) {
      if (typeof value === 'function') noFTL(value);
    }
  }
}
