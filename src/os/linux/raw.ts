import type { ReadOptions } from '../../model/query.js';
import type { IcmpSocket, RawSocket } from '../../model/raw.js';
import type { Source } from '../backend.js';
import { mapBatches } from '../batches.js';
import { datagramProtocol } from './datagram.js';
import { inetSource } from './inet.js';
import type { LinuxPort } from './port.js';

/** IPPROTO_RAW stands for raw sockets of every protocol. net/ipv4/raw_diag.c */
const rawProtocol = datagramProtocol('raw', 255, { IPv4: 'raw', IPv6: 'raw6' });
const icmpProtocol = datagramProtocol('icmp', undefined, { IPv4: 'icmp', IPv6: 'icmp6' });

export function raw(port: LinuxPort, source: ReadOptions['source']): Source<RawSocket> {
  return inetSource(port, source, rawProtocol);
}

/**
 * Ping sockets; sock_diag has no handler for them, /proc alone lists them. Its IPv6 file lists the
 * IPv4 ones once more, with addresses of zeros: both files are read to tell which these are.
 */
export function icmp(port: LinuxPort, source: ReadOptions['source']): Source<IcmpSocket> {
  const both = inetSource(port, source, icmpProtocol);
  return ({ families: _, ...query }) => {
    const seen = new Set<number | undefined>();
    return mapBatches(both(query), (batch) =>
      batch.filter(({ family, inode }) => {
        if (family === 'IPv4') seen.add(inode);
        return family === 'IPv4' || !seen.has(inode);
      }),
    );
  };
}
