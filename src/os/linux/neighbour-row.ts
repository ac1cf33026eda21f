import type { Neighbour } from '../../model/neighbours.js';
import { formatHardwareAddress } from '../../wire/hardware-address.js';
import { hardwareTypeOf } from '../../wire/interface-words.js';
import { neighbourFlagsOf, neighbourStateOf } from '../../wire/neighbour-words.js';
import { AF_INET6 } from '../../wire/netlink/inet-diag.js';
import type { LinkName } from '../../wire/netlink/link.js';
import type { NeighbourMessage } from '../../wire/netlink/neighbour.js';
import { type ArpLine, ATF } from '../../wire/procnet/arp.js';
import { protocolOf, routeTypeOf } from '../../wire/route-words.js';

/** From netlink; `link` is the interface, where it is known. */
export function rowOfNeighbour(
  message: NeighbourMessage,
  link: LinkName | undefined,
  clockTicks: number,
): Neighbour {
  const { interfaceIndex, hardwareAddress, cacheInfo, probes, protocol } = message;
  const row: Neighbour = {
    family: message.family === AF_INET6 ? 'IPv6' : 'IPv4',
    address: message.address ?? '',
    ...(interfaceIndex !== 0 && { interfaceIndex }),
    ...(link && { interfaceName: link.name }),
    ...(hardwareAddress && {
      hardwareAddress: formatHardwareAddress(hardwareAddress, link?.hardwareType),
    }),
    ...(link && hardwareTypeOf(link.hardwareType)),
    state: neighbourStateOf(message.state),
    flags: neighbourFlagsOf(message.flags),
    type: routeTypeOf(message.type),
  };
  if (probes !== undefined) row.probes = probes;
  if (cacheInfo !== undefined) {
    const tickMs = 1000 / clockTicks;
    row.cache = {
      confirmedMs: cacheInfo.confirmed * tickMs,
      usedMs: cacheInfo.used * tickMs,
      updatedMs: cacheInfo.updated * tickMs,
      references: cacheInfo.references,
    };
  }
  if (protocol !== undefined) Object.assign(row, protocolOf(protocol));
  return row;
}

/** From /proc/net/arp, which leaves out who is never asked for. */
export function rowOfArpLine(line: ArpLine): Neighbour {
  const { address, interfaceName, hardwareType, hardwareAddress, flags } = line;
  const proxy = (flags & ATF.PUBL) !== 0;
  const row: Neighbour = {
    family: 'IPv4',
    address,
    ...(interfaceName !== undefined && { interfaceName, ...hardwareTypeOf(hardwareType) }),
    flags: proxy ? ['PROXY'] : [],
  };
  if (proxy) row.state = 'NONE';
  else if (flags & ATF.PERM) row.state = 'PERMANENT';
  if (!proxy && flags & ATF.COM) row.hardwareAddress = hardwareAddress;
  return row;
}
