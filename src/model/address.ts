/** The family of an Internet address, as node:net spells it. */
export const FAMILIES = ['IPv4', 'IPv6'] as const;

export type Family = (typeof FAMILIES)[number];

/** Dotted quad of four octets. */
export function formatIPv4(bytes: Uint8Array, offset = 0): string {
  return `${bytes[offset]}.${bytes[offset + 1]}.${bytes[offset + 2]}.${bytes[offset + 3]}`;
}

/**
 * RFC 5952 text of sixteen octets, as inet_ntop(3) of glibc gives it: the longest run of two or
 * more zero groups is `::`, an IPv4-mapped or IPv4-compatible address ends in a dotted quad.
 */
export function formatIPv6(bytes: Uint8Array, offset = 0): string {
  const groups: number[] = [];
  for (let at = offset; at < offset + 16; at += 2) {
    groups.push(((bytes[at] as number) << 8) | (bytes[at + 1] as number));
  }
  const gap = longestZeroRun(groups);
  const embedsIPv4 =
    gap.start === 0 && (gap.length === 6 || (gap.length === 5 && groups[5] === 0xffff));
  const last = embedsIPv4 ? 6 : 8;
  let text = '';
  for (let group = 0; group < last; group++) {
    if (gap.length > 1 && group === gap.start) {
      text += '::';
      group += gap.length - 1;
      continue;
    }
    if (text !== '' && !text.endsWith(':')) text += ':';
    text += (groups[group] as number).toString(16);
  }
  if (!embedsIPv4) return text;
  return `${text}${text.endsWith(':') ? '' : ':'}${formatIPv4(bytes, offset + 12)}`;
}

function longestZeroRun(groups: readonly number[]): { start: number; length: number } {
  let best = { start: -1, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
    start += length;
  }
  return best;
}

const UNSPECIFIED = new Set(['0.0.0.0', '::']);

/** Whether `address` is `0.0.0.0` or `::`: any local address, no remote one. */
export function isUnspecified(address: string): boolean {
  return UNSPECIFIED.has(address);
}

const MAPPED = '::ffff:';

/** The IPv4 address inside an IPv4-mapped IPv6 address (RFC 4291, 2.5.5.2), if it is one. */
export function mappedIPv4(address: string): string | undefined {
  return address.startsWith(MAPPED) && address.includes('.')
    ? address.slice(MAPPED.length)
    : undefined;
}

/** The octets of an address, 4 or 16 of them; undefined where `text` is no address. */
export function parseAddress(text: string): Uint8Array | undefined {
  return text.includes(':') ? parseIPv6(text) : parseIPv4(text);
}

/** The same text for two spellings of one address, an IPv4-mapped one being its IPv4 address. */
export function canonicalAddress(text: string): string {
  const bytes = parseAddress(text);
  if (bytes === undefined) return text;
  const address = bytes.length === 4 ? formatIPv4(bytes) : formatIPv6(bytes);
  return mappedIPv4(address) ?? address;
}

/** No leading zeros: some read those as octal. */
const IPV4 = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

function parseIPv4(text: string): Uint8Array | undefined {
  const match = IPV4.exec(text);
  const octets = match?.slice(1).map(Number);
  return octets?.every((octet) => octet < 256) ? Uint8Array.from(octets) : undefined;
}

function parseIPv6(text: string): Uint8Array | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  // A dotted quad can be nowhere but at the end.
  if (text.includes('.') && text.indexOf('.') < text.lastIndexOf(':')) return undefined;
  const [head, tail] = halves.map((half) =>
    half === '' ? [] : half.split(':').flatMap(parseGroup),
  );
  if (head === undefined) return undefined;
  const missing = 16 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 2) return undefined;
  const octets = [...head, ...new Array<number>(missing).fill(0), ...(tail ?? [])];
  return octets.includes(Number.NaN) ? undefined : Uint8Array.from(octets);
}

/** The octets of `1a2b` or of a dotted quad at the end; NaN where it is neither. */
function parseGroup(group: string): number[] {
  if (group.includes('.')) return [...(parseIPv4(group) ?? [Number.NaN])];
  const value = /^[0-9a-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : Number.NaN;
  return [value >> 8, value & 0xff].map((octet) => (Number.isNaN(value) ? Number.NaN : octet));
}
