import type { Family } from '../../model/address.js';
import { extensionsOf, INET_DIAG } from '../../wire/netlink/inet-diag.js';
import type { InetProtocol } from './inet.js';
import { type InetRow, rowOfDiag, rowOfLine } from './inet-row.js';

/** Protocols without connections: udp, udplite, raw, icmp. They differ in name and number alone. */
export function datagramProtocol<Protocol extends string>(
  name: Protocol,
  /** Undefined where sock_diag has no handler for it. */
  number: number | undefined,
  files: Readonly<Record<Family, string>>,
): InetProtocol<InetRow<Protocol> & { drops?: number }> {
  type Row = InetRow<Protocol> & { drops?: number };
  return {
    name,
    ...(number !== undefined && {
      diag: {
        number,
        detailExtensions: extensionsOf(INET_DIAG.TOS, INET_DIAG.TCLASS, INET_DIAG.SKMEMINFO),
        rowOf(message, details): Row {
          const row: Row = rowOfDiag(name, message);
          if (details?.memory !== undefined) row.drops = details.memory.drops;
          return row;
        },
      },
    }),
    proc: {
      files,
      rowOf(line): Row {
        const row: Row = rowOfLine(name, line);
        if (line.drops !== undefined) row.drops = line.drops;
        return row;
      },
    },
  };
}
