import { mappedIPv4 } from '../../model/address.js';
import { escapeText } from '../escape.js';
import type { Names, ServiceProtocol } from '../names.js';
import { COLON, digitsOf, type Page } from '../page.js';
import type { NetToolsStyle } from './style.js';

/** Bytes of address and port together, without the colon, that are shown uncut. */
const SHORT = 22;
/** Bytes that a long port leaves for the address. */
const LEAST_ADDRESS = 4;
const LONGEST_SERVICE = 63;
/** `*` */
const ANY = 0x2a;

/** The column with an address and a port. Where names are sought, `::` is written `[::]`. */
export function endpoint(
  address: string,
  port: number,
  protocol: ServiceProtocol,
  { names, wide }: NetToolsStyle,
  page: Page,
): void {
  const host = hostText(address, names);
  // Digits need no care, and all but every row of a long table has nothing else.
  const digits = names.host === undefined && names.service === undefined;
  const portSize = digitsOf(port);
  const missing = SHORT - host.length - portSize;
  if (digits && missing >= 0) {
    page.text(host);
    page.byte(COLON);
    if (port === 0) page.byte(ANY);
    else page.digits(port, portSize);
    page.blanks(missing);
  } else {
    const service = port === 0 ? '*' : (names.service?.(port, protocol) ?? String(port));
    page.padEnd(cut(host, service, wide), SHORT + 1);
  }
}

/** The name of an address, or its digits: an IPv4-mapped one as the IPv4 address that it is. */
export function hostText(address: string, { host }: Names): string {
  if (host !== undefined) {
    if (address === '::') return '[::]';
    const name = address === '0.0.0.0' ? undefined : host(address);
    if (name !== undefined) return name;
  }
  return address.charCodeAt(0) === COLON ? (mappedIPv4(address) ?? address) : address;
}

/** The port keeps its length, the address makes room. */
function cut(host: string, service: string, wide: boolean): string {
  const whole = `${escapeText(host)}:${escapeText(service, LONGEST_SERVICE)}`;
  if (wide || whole.length <= SHORT + 1) return whole;
  const port = escapeText(service, SHORT - LEAST_ADDRESS);
  return `${escapeText(host, SHORT - port.length)}:${port}`;
}
