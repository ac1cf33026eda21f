import { canonicalAddress, parseAddress } from '../../model/address.js';
import { binaryToBytes, decodeText } from '../../model/text.js';
import { linesOfFields } from './fields.js';

/** hosts(5), as a binary string: the first name of each address, addresses as inet_ntop(3) has them. */
export function parseHosts(text: string): Map<string, string> {
  const hosts = new Map<string, string>();
  for (const [address, name] of linesOfFields(text)) {
    if (address === undefined || name === undefined || !parseAddress(address)) continue;
    const canonical = canonicalAddress(address);
    if (!hosts.has(canonical)) hosts.set(canonical, decodeText(binaryToBytes(name)));
  }
  return hosts;
}
