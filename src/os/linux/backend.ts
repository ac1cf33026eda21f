import type { ReadOptions } from '../../model/query.js';
import { type Backend, unsupported } from '../backend.js';
import { mptcp } from './mptcp.js';
import { indexOwners } from './owners.js';
import type { LinuxPort } from './port.js';
import { icmp, raw } from './raw.js';
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
      sctp: unsupported('being written'),
      udp: udp(port, source),
      udplite: udplite(port, source),
      raw: raw(port, source),
      icmp: icmp(port, source),
      unix: unix(port, source),
      packet: unsupported('being written'),
      netlink: unsupported('being written'),
    },
    owners: () => indexOwners(port),
  };
}
