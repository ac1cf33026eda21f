import { parseAddress } from '../../model/address.js';

/** A route of IPv4 as `route -p` keeps it. */
export interface PersistentRoute {
  destination: string;
  prefixLength: number;
  gateway: string;
  /** Absent where the system is to choose one. */
  metric?: number;
}

const FORM = /^([\d.]{7,15}),([\d.]{7,15}),([\d.]{7,15}),(-1|\d{1,10})$/;

/** `10.0.0.0,255.0.0.0,192.0.2.1,1`, the name of a value in the registry; undefined where it is none. */
export function parsePersistentRoute(name: string): PersistentRoute | undefined {
  const [, destination = '', mask = '', gateway = '', metric] = FORM.exec(name) ?? [];
  const prefixLength = prefixLengthOf(mask);
  if (prefixLength === undefined || !isAddress(destination) || !isAddress(gateway))
    return undefined;
  const route = { destination, prefixLength, gateway };
  return metric === '-1' ? route : { ...route, metric: Number(metric) };
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
