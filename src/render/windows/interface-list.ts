import type { Interface } from '../../model/interfaces.js';
import { escapeText } from '../escape.js';
import { UNTOLD } from './columns.js';
import { ipInterfaces, isLoopback } from './ip-interfaces.js';

/** Columns of the hardware address, six octets of which leave room for dots. */
const ADDRESS_WIDTH = 24;

/** `Interface List` above the routes, without the lines around it. */
export function renderInterfaceList(interfaces: readonly Interface[]): string {
  let text = 'Interface List\n';
  for (const row of ipInterfaces(interfaces)) {
    const index = String(row.index ?? UNTOLD).padStart(3);
    const octets = octetsOf(row).padEnd(ADDRESS_WIDTH, '.');
    text += `${index}...${octets}${escapeText(row.description ?? row.name)}\n`;
  }
  return text;
}

const OCTETS = /^[0-9a-f]{2}(:[0-9a-f]{2})*$/;

/** Loopback interfaces have none on Windows, whatever a system says of its own. */
function octetsOf(row: Interface): string {
  const { hardwareAddress } = row;
  if (isLoopback(row) || hardwareAddress === undefined || !OCTETS.test(hardwareAddress)) return '';
  return `${hardwareAddress.replaceAll(':', ' ')} `;
}
