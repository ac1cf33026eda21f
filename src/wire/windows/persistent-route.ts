import { formatIPv6, parseAddress } from '../../model/address.js';
import { Reader } from '../reader.js';
import type { RegistryValue } from './registry-values.js';
import { ADDRESS_BITS } from './sockaddr-inet.js';

/** A route as the registry keeps it for the next start. */
export interface PersistentRoute {
  destination: string;
  prefixLength: number;
  /** Unspecified, `::`, where directly attached. */
  gateway: string;
  /** NET_LUID of the interface; not told of IPv4. */
  interfaceLuid?: bigint;
  /** Absent where the system is to choose one. */
  metric?: number;
}

/** Metrics have 32 bits. */
export const MOST_METRIC = 0xffffffff;

const FORM = /^([\d.]{7,15}),([\d.]{7,15}),([\d.]{7,15}),(-1|\d{1,10})$/;

/** `10.0.0.0,255.0.0.0,192.0.2.1,1`, the name of a value in the registry; undefined where it is none. */
export function parsePersistentRoute(name: string): PersistentRoute | undefined {
  const [, destination = '', mask = '', gateway = '', metric] = FORM.exec(name) ?? [];
  const prefixLength = prefixLengthOf(mask);
  if (prefixLength === undefined || !isAddress(destination) || !isAddress(gateway))
    return undefined;
  const route = { destination, prefixLength, gateway };
  if (metric === '-1') return route;
  return Number(metric) > MOST_METRIC ? undefined : { ...route, metric: Number(metric) };
}

function isAddress(text: string): boolean {
  return parseAddress(text)?.length === 4;
}

/** Undefined where the ones of the mask are not all before its zeros. */
function prefixLengthOf(mask: string): number | undefined {
  const octets = parseAddress(mask);
  if (octets?.length !== 4) return undefined;
  const bits = Array.from(octets, (octet) => octet.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : undefined;
}

const KEY = /^[0-9a-f]{144}$/i;
/** Metric of a route that has none of its own. */
const NO_METRIC = MOST_METRIC;

/**
 * A route of IPv6. The name of the value is the key of a route in the network store interface, 72
 * bytes in hexadecimal; the data are what can be set of it. Undefined where it is none. Neither is
 * documented by Microsoft: struct nsi_ipv6_forward_key and nsi_ip_forward_rw of Wine, wine/nsi.h
 */
export function readPersistentRoute6({ name, data }: RegistryValue): PersistentRoute | undefined {
  if (!KEY.test(name)) return undefined;
  const octets = name.match(/../g) ?? [];
  const source = 'nsi_ipv6_forward_key';
  const key = new Reader(
    Uint8Array.from(octets, (digits) => Number.parseInt(digits, 16)),
    'LE',
    source,
  );
  key.skip(4);
  const destination = formatIPv6(key.slice(16));
  const prefixLength = key.u8();
  if (prefixLength > ADDRESS_BITS.IPv6) return undefined;
  key.skip(3 + 12 + 4);
  const interfaceLuid = key.u64();
  key.skip(8);
  const gateway = formatIPv6(key.slice(16));
  const settings = new Reader(data, 'LE', 'nsi_ip_forward_rw');
  // site_prefix_len, valid_lifetime, preferred_lifetime.
  settings.skip(3 * 4);
  const metric = settings.u32();
  const route = { destination, prefixLength, gateway, interfaceLuid };
  return metric === NO_METRIC ? route : { ...route, metric };
}
