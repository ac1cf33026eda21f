import { formatIPv6, parseAddress } from '../../model/address.js';
import type { TrackedDirection } from '../../model/conntrack.js';
import { DecodeError } from '../../model/errors.js';
import { decodeBinary } from '../../model/text.js';

/** One line of /proc/net/nf_conntrack. net/netfilter/nf_conntrack_standalone.c ct_seq_show */
export interface ConntrackLine {
  /** AF_* */
  family: number;
  protocol: number;
  original: TrackedDirection;
  reply: TrackedDirection;
  /** Absent where the connection is left to the flow table. */
  expiresSeconds?: number;
  /** The kernel's word. */
  state?: string;
  /** `UNREPLIED`, `ASSURED`, `OFFLOAD`, `HW_OFFLOAD`. */
  marks: string[];
  mark?: number;
  zone?: number;
  securityContext?: string;
  ageSeconds?: number;
  uses?: number;
}

const SOURCE = '/proc/net/nf_conntrack line';

/** Numbers that belong to a direction, by their names in the line; `id` is that of ICMP. */
const NUMBERS: Readonly<Record<string, keyof TrackedDirection>> = {
  sport: 'sourcePort',
  dport: 'destinationPort',
  type: 'icmpType',
  code: 'icmpCode',
  id: 'icmpId',
  srckey: 'sourceKey',
  dstkey: 'destinationKey',
  'zone-orig': 'zone',
  'zone-reply': 'zone',
};

const WORD = /^[A-Z][A-Z0-9_]*$/;

export function parseConntrackLine(line: string): ConntrackLine {
  const [, family = '', , protocol = '', ...fields] = line.trim().split(/ +/);
  const directions: Partial<TrackedDirection>[] = [];
  const found: Omit<ConntrackLine, 'original' | 'reply'> = {
    family: parseNumber(family),
    protocol: parseNumber(protocol),
    marks: [],
  };
  for (const field of fields) {
    const equals = field.indexOf('=');
    if (equals > 0) readPair(field.slice(0, equals), field.slice(equals + 1), found, directions);
    else if (/^\[\w+\]$/.test(field)) found.marks.push(field.slice(1, -1));
    else if (directions.length > 0) fail(`field ${field.slice(0, 20)}`);
    else if (WORD.test(field)) found.state = field;
    else found.expiresSeconds = parseNumber(field);
  }
  const [original, reply, ...more] = directions.map(whole);
  if (original === undefined || reply === undefined || more.length > 0) {
    return fail(`${directions.length} directions`);
  }
  return { ...found, original, reply };
}

function readPair(
  name: string,
  value: string,
  found: Omit<ConntrackLine, 'original' | 'reply'>,
  directions: Partial<TrackedDirection>[],
): void {
  if (name === 'src') directions.push({ sourceAddress: parseEnd(value) });
  const direction = directions.at(-1);
  // GRE tells its time limits before its addresses.
  if (direction === undefined) return;
  const number = NUMBERS[name];
  if (name === 'dst') direction.destinationAddress = parseEnd(value);
  else if (name === 'packets' || name === 'bytes') direction[name] = BigInt(digits(value));
  else if (number !== undefined) Object.assign(direction, { [number]: parseNumber(value) });
  else readFact(name, value, found);
}

function readFact(name: string, value: string, found: Omit<ConntrackLine, 'original' | 'reply'>) {
  switch (name) {
    case 'mark':
      found.mark = parseNumber(value);
      break;
    case 'zone':
      found.zone = parseNumber(value);
      break;
    case 'secctx':
      found.securityContext = decodeBinary(value);
      break;
    case 'delta-time':
      found.ageSeconds = parseNumber(value);
      break;
    case 'use':
      found.uses = parseNumber(value);
      break;
  }
}

function whole({ sourceAddress, destinationAddress, ...rest }: Partial<TrackedDirection>) {
  if (sourceAddress === undefined || destinationAddress === undefined) return fail('no address');
  return { sourceAddress, destinationAddress, ...rest };
}

/** IPv6 addresses come with all their zeros. */
function parseEnd(text: string): string {
  const bytes = parseAddress(text);
  if (bytes === undefined) return fail(`address ${text.slice(0, 40)}`);
  return bytes.length === 4 ? text : formatIPv6(bytes);
}

function parseNumber(text: string): number {
  return Number(/^0x[0-9a-f]{1,8}$/.test(text) ? text : digits(text, 15));
}

/** Up to 64 bits. */
function digits(text: string, most = 20): string {
  return /^\d+$/.test(text) && text.length <= most ? text : fail(`number ${text.slice(0, 24)}`);
}

function fail(why: string): never {
  throw new DecodeError(SOURCE, 0, why);
}
