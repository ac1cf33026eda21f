import { canonicalAddress } from '../../model/address.js';
import type { InetSocket } from '../../model/inet.js';
import type { SocketQuery } from '../../model/query.js';
import { mapBatches } from '../batches.js';
import type { Part } from '../parts.js';

interface FamilyPart<Row> extends Part<Row> {
  /** Whether the kernel looks the one socket up, and does not walk the table. */
  isExact: boolean;
}

/**
 * Where there is one socket to find: the part that looks it up goes first, and where it is there the
 * others are not read. A look-up in IPv4 also finds the IPv6 socket that carries the addresses
 * mapped, so that to go on would cost a walk and find it twice.
 */
export function untilFound<Row extends InetSocket>(
  parts: readonly FamilyPart<Row>[],
  query: SocketQuery,
): FamilyPart<Row>[] {
  const wanted = tupleOf(query);
  const isIt = (row: Row) => tupleOf(row) === wanted;
  let found = false;
  const once = (part: FamilyPart<Row>): FamilyPart<Row> => ({
    ...part,
    *batches() {
      if (found) return [];
      return yield* mapBatches(part.batches(), (rows) => {
        found ||= rows.some(isIt);
        return rows;
      });
    },
  });
  return [...parts].sort((a, b) => Number(b.isExact) - Number(a.isExact)).map(once);
}

/** Addresses and ports, the same for an IPv4 address and for the IPv6 one that carries it. */
function tupleOf(ends: SocketQuery | InetSocket): string {
  const { localAddress = '', localPort, remoteAddress = '', remotePort } = ends;
  const addresses = [canonicalAddress(localAddress), canonicalAddress(remoteAddress)];
  return [...addresses, localPort, remotePort].join(' ');
}
