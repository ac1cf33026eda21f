import { decodeBinary } from '../../model/text.js';
import { linesOfFields } from './fields.js';

/**
 * networks(5), as a binary string: the first name of each network, by its first address. A number
 * may leave zeros at its end out, and be octal or hexadecimal as in inet_network(3).
 */
export function parseNetworks(text: string): Map<string, string> {
  const networks = new Map<string, string>();
  for (const [name, number = ''] of linesOfFields(text)) {
    const address = addressOf(number);
    if (address === undefined || networks.has(address)) continue;
    networks.set(address, decodeBinary(name as string));
  }
  return networks;
}

function addressOf(number: string): string | undefined {
  const octets = number.split('.').map(octetOf);
  if (octets.length > 4 || octets.some((octet) => !(octet <= 255))) return undefined;
  return [...octets, 0, 0, 0].slice(0, 4).join('.');
}

/** NaN for what is no number. */
function octetOf(text: string): number {
  if (/^0x[0-9a-f]{1,8}$/i.test(text)) return Number.parseInt(text, 16);
  if (/^0[0-7]{0,8}$/.test(text)) return Number.parseInt(text, 8);
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : Number.NaN;
}
