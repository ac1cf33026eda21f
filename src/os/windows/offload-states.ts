import type { Family } from '../../model/address.js';
import type { Gap } from '../../model/table.js';
import type { TcpOffloadState } from '../../model/tcp.js';
import { AddressCache } from '../../wire/address-cache.js';
import { Reader } from '../../wire/reader.js';
import { offloadStateOf } from '../../wire/windows/tcp-state.js';
import { readTcpTable, TCP_TABLE, type TcpTableRow } from '../../wire/windows/tcp-table.js';
import { gapOf } from '../gaps.js';
import { answerOf, BUFFER, SIZE, type WindowsPort } from './port.js';

const FUNCTIONS: Readonly<Record<Family, string>> = {
  IPv4: 'GetTcpTable2',
  IPv6: 'GetTcp6Table2',
};

/** Where each connection is dealt with: in a table of its own, without modules and times. */
export class OffloadStates {
  readonly gaps: Gap[] = [];
  private readonly known = new Map<string, TcpOffloadState>();

  *read(port: WindowsPort, family: Family): Generator<never[], void> {
    const name = FUNCTIONS[family];
    try {
      const answer = yield* answerOf(port, {
        name,
        kind: 'sized',
        function: name,
        arguments: [BUFFER, SIZE, 1],
        rows: TCP_TABLE.ROW2[family],
      });
      const reader = new Reader(answer, 'LE', 'MIB_TCPTABLE2');
      for (const row of readTcpTable(reader, 'ROW2', family, new AddressCache())) {
        this.known.set(keyOf(row), offloadStateOf(row.offloadState ?? 0));
      }
    } catch (error) {
      this.gaps.push(gapOf('offload states of connections', error));
    }
  }

  /** Undefined for a connection that came after the table. */
  of(row: TcpTableRow): TcpOffloadState | undefined {
    return this.known.get(keyOf(row));
  }
}

function keyOf(row: TcpTableRow): string {
  return `${row.localAddress} ${row.localPort} ${row.remoteAddress} ${row.remotePort}`;
}
