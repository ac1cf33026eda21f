import { readText } from '../../src/wire/netlink/attribute.js';
import { readLinkName } from '../../src/wire/netlink/link.js';
import { readRouteMessage } from '../../src/wire/netlink/route.js';
import { readMetrics } from '../../src/wire/netlink/route-metrics.js';
import { parseIpv6RouteLine } from '../../src/wire/procnet/ipv6-route.js';
import { parseRouteLine } from '../../src/wire/procnet/route.js';
import * as interfaces from '../vectors/interfaces.js';
import * as routes from '../vectors/routes.js';
import { bytesOf, type Decoder, linesOf, ofBytes, ofText, PAYLOAD } from './decoder.js';

/** Of what rtnetlink says, and /proc of the same. */
export const RTNETLINK_DECODERS: readonly Decoder[] = [
  ofBytes('readText', [Buffer.from('reno\0')], readText),
  ofBytes('readRouteMessage', bytesOf(routes), readRouteMessage, PAYLOAD),
  // Behind RTA_METRICS, which follows RTA_TABLE and RTA_DST.
  ofBytes('readMetrics', [routes.METRICS], readMetrics, PAYLOAD + 12 + 8 + 8 + 4),
  ofBytes('readLinkName', bytesOf(interfaces), readLinkName, PAYLOAD),
  ofText('parseRouteLine', linesOf(routes.PROC_NET_ROUTE), parseRouteLine),
  ofText('parseIpv6RouteLine', linesOf(routes.PROC_NET_IPV6_ROUTE), parseIpv6RouteLine),
];
