import type { Family } from '../../model/address.js';
import { NetstatError } from '../../model/errors.js';
import type { Gap } from '../../model/table.js';
import type { TcpExtendedStatistics } from '../../model/tcp-extended.js';
import { Reader } from '../../wire/reader.js';
import {
  readTcpEstatsData,
  readTcpEstatsPath,
  TCP_ESTATS_BYTES,
} from '../../wire/windows/tcp-estats.js';
import type { TcpTableRow } from '../../wire/windows/tcp-table.js';
import { answerNow, BUFFER, type WindowsPort } from './port.js';
import { Refusals } from './refusals.js';

/** TCP_ESTATS_TYPE. tcpestats.h */
const TYPES = { data: 1, path: 3 } as const;
type Kind = keyof typeof TYPES;

const FUNCTIONS: Readonly<Record<Family, string>> = {
  IPv4: 'GetPerTcpConnectionEStats',
  IPv6: 'GetPerTcp6ConnectionEStats',
};

const NULL = 0n;

/** What Windows measures of each connection, where it was told to. */
export class TcpEstats {
  private readonly refusals = new Refusals();
  private isThere = true;

  constructor(
    private readonly port: WindowsPort,
    private readonly family: Family,
  ) {}

  get gaps(): Gap[] {
    return this.refusals.gaps;
  }

  /** Undefined where nothing is collected. */
  of(row: TcpTableRow): TcpExtendedStatistics | undefined {
    const statistics: TcpExtendedStatistics = {};
    const data = this.read('data', row);
    if (data !== undefined) statistics.data = readTcpEstatsData(data);
    const path = this.read('path', row);
    if (path !== undefined) statistics.path = readTcpEstatsPath(path);
    return data === undefined && path === undefined ? undefined : statistics;
  }

  private read(kind: Kind, row: TcpTableRow): Reader | undefined {
    if (!this.isThere) return undefined;
    try {
      // Of what is not collected Windows answers zeros.
      const [isCollected] = this.ask(kind, row, 'collected', 1);
      if (isCollected === 0) return undefined;
      const answer = this.ask(kind, row, 'counted', TCP_ESTATS_BYTES[kind]);
      return new Reader(answer, 'LE', `TCP_ESTATS_${kind.toUpperCase()}_ROD_v0`);
    } catch (error) {
      if (error instanceof NetstatError) {
        // It ended meanwhile, or is one of those that are never measured.
        if (error.code === 'ERROR_NOT_FOUND') return undefined;
        this.isThere = error.code !== 'ERROR_PROC_NOT_FOUND';
      }
      this.refusals.note('extended statistics of connections', error);
      return undefined;
    }
  }

  private ask(
    kind: Kind,
    row: TcpTableRow,
    what: 'collected' | 'counted',
    bytes: number,
  ): Uint8Array {
    const rw = what === 'collected' ? ([BUFFER, 0, bytes] as const) : ([NULL, 0, 0] as const);
    const rod = what === 'counted' ? ([BUFFER, 0, bytes] as const) : ([NULL, 0, 0] as const);
    const name = FUNCTIONS[this.family];
    const { localAddress, localPort, remoteAddress, remotePort } = row;
    return answerNow(this.port, {
      name: `${name} ${kind} ${what} ${localAddress} ${localPort} ${remoteAddress} ${remotePort}`,
      kind: 'fixed',
      function: name,
      arguments: [rowOf(this.family, row.row), TYPES[kind], ...rw, NULL, 0, 0, ...rod],
      initial: new Uint8Array(bytes),
    });
  }
}

/** MIB_TCPROW, with which the other rows begin; of IPv6 MIB_TCP6ROW, whose state comes first. tcpmib.h */
function rowOf(family: Family, row: Uint8Array): Uint8Array {
  if (family === 'IPv4') return row.slice(0, 20);
  return Buffer.concat([row.subarray(48, 52), row.subarray(0, 48)]);
}
