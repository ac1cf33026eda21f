import type { ReadOptions } from '../../model/query.js';
import type { Backend, Source } from '../backend.js';
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

type Open<Row, Query> = (port: LinuxPort, source: ReadOptions['source']) => Source<Row, Query>;

/** Linux: sock_diag where it answers, /proc where it does not. */
export function linux(port: LinuxPort, source: ReadOptions['source']): Backend {
  /** Opened when it is read, for the program loads what it reads (scripts/parts.js). */
  function late<Row, Query>(open: Open<Row, Query>): Source<Row, Query> {
    return (query) => open(port, source)(query);
  }
  return {
    platform: 'linux',
    tables: {
      tcp: late(tcp),
      mptcp: late(mptcp),
      sctp: late(sctp),
      udp: late(udp),
      udplite: late(udplite),
      raw: late(raw),
      icmp: late(icmp),
      unix: late(unix),
      packet: late(packet),
      netlink: late(netlink),
      routes: late(routes),
      interfaces: late(interfaces),
      neighbours: late(neighbours),
      groups: late(groups),
      statistics: late(statistics),
      conntrack: late(conntrack),
      legacySockets: late(legacySockets),
      legacyRoutes: late(legacyRoutes),
      legacyNeighbours: late(legacyNeighbours),
      legacyAddresses: late(legacyAddresses),
    },
    owners: (wanted) => indexOwners(port, source, wanted),
    watch: (query, queueBytes) => watch(port, query, queueBytes),
    pending: () => port.pending?.(),
  };
}
