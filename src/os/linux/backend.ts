import type { ReadOptions } from '../../model/query.js';
import type { Backend } from '../backend.js';
import { watch } from './changes.js';
import { conntrack } from './conntrack.js';
import { groups } from './groups.js';
import { interfaces } from './interfaces.js';
import { legacyAddresses } from './legacy-addresses.js';
import { legacyNeighbours } from './legacy-neighbours.js';
import { legacyRoutes } from './legacy-routes.js';
import { legacySockets } from './legacy-sockets.js';
import { mptcp } from './mptcp.js';
import { neighbours } from './neighbours.js';
import { netlink } from './netlink.js';
import { indexOwners } from './owners.js';
import { packet } from './packet.js';
import type { LinuxPort } from './port.js';
import { icmp, raw } from './raw.js';
import { routes } from './routes.js';
import { sctp } from './sctp.js';
import { statistics } from './statistics.js';
import { tcp } from './tcp.js';
import { udp, udplite } from './udp.js';
import { unix } from './unix.js';

/** Linux: sock_diag where it answers, /proc where it does not. */
export function linux(port: LinuxPort, source: ReadOptions['source']): Backend {
  return {
    platform: 'linux',
    tables: {
      tcp: tcp(port, source),
      mptcp: mptcp(port, source),
      sctp: sctp(port, source),
      udp: udp(port, source),
      udplite: udplite(port, source),
      raw: raw(port, source),
      icmp: icmp(port, source),
      unix: unix(port, source),
      packet: packet(port, source),
      netlink: netlink(port, source),
      routes: routes(port, source),
      interfaces: interfaces(port, source),
      neighbours: neighbours(port, source),
      groups: groups(port, source),
      statistics: statistics(port, source),
      conntrack: conntrack(port, source),
      legacySockets: legacySockets(port, source),
      legacyRoutes: legacyRoutes(port, source),
      legacyNeighbours: legacyNeighbours(port, source),
      legacyAddresses: legacyAddresses(port, source),
    },
    owners: () => indexOwners(port, source),
    watch: (query, queueBytes) => watch(port, query, queueBytes),
    pending: () => port.pending?.(),
  };
}
