import type { AddressFamily } from './families.js';
import { internetRoutes } from './internet-routes.js';
import { type RouteReader, refusal } from './route-listing.js';

const OPTION_ERROR = 3;

/** What -r shows of each family. Of those without a file of routes, what net-tools says. */
export const ROUTE_READERS: Readonly<Record<AddressFamily, RouteReader>> = {
  inet: internetRoutes('IPv4'),
  inet6: internetRoutes('IPv6'),
  ax25: unconfigured('/proc/net/ax25_route: No such file or directory\n', 'AX.25'),
  netrom: unconfigured(
    '/proc/net/nr_nodes: No such file or directory\n/proc/net/nr_neigh: No such file or directory\n',
    'NET/ROM',
  ),
  rose: refusal({
    stderr:
      '/proc/net/rose_nodes: No such file or directory\nROSE not configured in this system.\n',
    stdout: '',
    exitCode: 1,
  }),
  ipx: refusal({
    stderr: 'No such file or directory\n',
    stdout: 'IPX routing not in file /proc/net/ipx/route or /proc/net/ipx_route found.\n',
    exitCode: 1,
  }),
  ddp: refusal({
    stderr:
      'Error opening /proc/net/atalk_route: No such file or directory\nDDP (AppleTalk) not configured on this system.\n',
    stdout: '',
    exitCode: 1,
  }),
  x25: unconfigured('', 'X.25'),
  unix: unrouted('unix'),
  ash: unrouted('ash'),
  ec: unsupported('ec'),
  bluetooth: unsupported('bluetooth'),
};

function unconfigured(stderr: string, name: string): RouteReader {
  return refusal({ stderr, stdout: `${name} not configured in this system.\n`, exitCode: 1 });
}

function unrouted(family: AddressFamily): RouteReader {
  const stderr = `No routing for address family \`${family}'.\n`;
  return refusal({ stderr, stdout: '', exitCode: OPTION_ERROR });
}

/** Debian builds net-tools without it. */
function unsupported(family: AddressFamily): RouteReader {
  const stderr = `Address family \`${family}' not supported.\n`;
  return refusal({ stderr, stdout: '', exitCode: OPTION_ERROR });
}
