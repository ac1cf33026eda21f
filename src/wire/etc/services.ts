import { decodeBinary } from '../../model/text.js';
import { decimalUpTo, linesOfFields } from './fields.js';

/** One line of /etc/services: `name port/protocol aliases`. */
export interface ServiceEntry {
  name: string;
  port: number;
  protocol: string;
}

/** services(5), as a binary string; a line that says nothing of the kind is passed over. */
export function parseServices(text: string): ServiceEntry[] {
  const entries: ServiceEntry[] = [];
  for (const [name, where = ''] of linesOfFields(text)) {
    const slash = where.indexOf('/');
    const port = decimalUpTo(0xffff, slash < 0 ? undefined : where.slice(0, slash));
    const protocol = where.slice(slash + 1);
    if (port === undefined || protocol === '') continue;
    entries.push({ name: textOf(name as string), port, protocol: textOf(protocol) });
  }
  return entries;
}

/** One line of /etc/protocols: `name number aliases`. */
export interface ProtocolEntry {
  name: string;
  number: number;
}

/** protocols(5), as a binary string. */
export function parseProtocols(text: string): ProtocolEntry[] {
  const entries: ProtocolEntry[] = [];
  for (const [name, digits] of linesOfFields(text)) {
    const number = decimalUpTo(0xffff, digits);
    if (number !== undefined) entries.push({ name: textOf(name as string), number });
  }
  return entries;
}

function textOf(binary: string): string {
  return decodeBinary(binary);
}
