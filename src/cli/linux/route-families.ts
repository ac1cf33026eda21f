import type { AddressFamily } from './families.js';
import { internetRoutes } from './internet-routes.js';
import { legacyRouteReader } from './legacy-routes.js';
import { type RouteReader, refusal } from './route-listing.js';

const OPTION_ERROR = 3;

/** What -r shows of each family. Of those that have no routes, what net-tools says. */
export const ROUTE_READERS: Readonly<Record<AddressFamily, RouteReader>> = {
  inet: internetRoutes('IPv4'),
  inet6: internetRoutes('IPv6'),
  ax25: legacyRouteReader('ax25'),
  netrom: legacyRouteReader('netrom'),
  rose: legacyRouteReader('rose'),
  ipx: legacyRouteReader('ipx'),
  ddp: legacyRouteReader('ddp'),
  x25: legacyRouteReader('x25'),
  unix: unrouted('unix'),
  ash: unrouted('ash'),
  ec: unsupported('ec'),
  bluetooth: unsupported('bluetooth'),
};

function unrouted(family: AddressFamily): RouteReader {
  const stderr = `No routing for address family \`${family}'.\n`;
  return refusal(family, { stderr, stdout: '', exitCode: OPTION_ERROR });
}

/** Debian builds net-tools without it. */
function unsupported(family: AddressFamily): RouteReader {
  const stderr = `Address family \`${family}' not supported.\n`;
  return refusal(family, { stderr, stdout: '', exitCode: OPTION_ERROR });
}
