import { formatIPv4, formatIPv6, parseAddress } from '../../model/address.js';
import type { Fields } from './fields.js';

/** A list of addresses; the kernel marks the primary one of an association with a star. */
export interface SctpAddresses {
  addresses: string[];
  primary?: string;
}

/** Takes as many fields as are addresses. net/sctp/proc.c sctp_seq_dump_local_addrs */
export function takeSctpAddresses(fields: Fields): SctpAddresses {
  const found: SctpAddresses = { addresses: [] };
  for (let field = fields.peek(); field !== undefined; field = fields.peek()) {
    const bytes = parseAddress(field.replace('*', ''));
    if (bytes === undefined) break;
    const address = bytes.length === 4 ? formatIPv4(bytes) : formatIPv6(bytes);
    found.addresses.push(address);
    if (field.startsWith('*')) found.primary = address;
    fields.skip();
  }
  return found;
}
