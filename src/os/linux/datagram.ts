import type { Family } from '../../model/address.js';
import type { InetProtocol } from './inet.js';
import { type InetRow, rowOfDiag, rowOfLine } from './inet-row.js';

/** Protocols without connections: udp, udplite, raw, icmp. They differ in name and number alone. */
export function datagramProtocol<Protocol extends string>(
  name: Protocol,
  /** Undefined where sock_diag has no handler for it. */
  number: number | undefined,
  files: Readonly<Record<Family, string>>,
): InetProtocol<InetRow<Protocol> & { drops?: number }> {
  return {
    name,
    number,
    detailExtensions: 0,
    fromDiag: (message) => rowOfDiag(name, message),
    proc: {
      files,
      fromLine(line) {
        const row: InetRow<Protocol> & { drops?: number } = rowOfLine(name, line);
        if (line.drops !== undefined) row.drops = line.drops;
        return row;
      },
    },
  };
}
