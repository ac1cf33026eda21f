import { formatIPv4, formatIPv6, parseAddress } from '../../model/address.js';
import { decodeBinary } from '../../model/text.js';
import { linesOfFields } from './fields.js';

/** hosts(5), as a binary string: the first name of each address, addresses as inet_ntop(3) has them. */
export function parseHosts(text: string): Map<string, string> {
  const hosts = new Map<string, string>();
  for (const [address, name] of linesOfFields(text)) {
    const bytes = address === undefined ? undefined : parseAddress(address);
    if (bytes === undefined || name === undefined) continue;
    const usual = bytes.length === 4 ? formatIPv4(bytes) : formatIPv6(bytes);
    if (!hosts.has(usual)) hosts.set(usual, decodeBinary(name));
  }
  return hosts;
}
