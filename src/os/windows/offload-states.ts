import type { Family } from '../../model/address.js';
import type { Gap } from '../../model/table.js';
import type { TcpOffloadState } from '../../model/tcp.js';
import { AddressCache } from '../../wire/address-cache.js';
import { Reader } from '../../wire/reader.js';
import { offloadStateOf } from '../../wire/windows/tcp-state.js';
import { readTcpTable, TCP_TABLE, type TcpTableRow } from '../../wire/windows/tcp-table.js';
import { answerOf, BUFFER, SIZE, type WindowsPort } from './port.js';
import { Refusals } from './refusals.js';

const FUNCTIONS: Readonly<Record<Family, string>> = {
  IPv4: 'GetTcpTable2',
  IPv6: 'GetTcp6Table2',
};

/** Where each connection is dealt with: in a table of its own, without modules and times. */
export class OffloadStates {
  private readonly known = new Map<string, TcpOffloadState>();
  private readonly refusals = new Refusals();

  get gaps(): Gap[] {
    return this.refusals.gaps;
  }

  *read(port: WindowsPort, family: Family): Generator<never[], void> {
    const rows = TCP_TABLE.ROW2[family];
    const name = FUNCTIONS[family];
    try {
      const call = { name, kind: 'sized', function: name, arguments: [BUFFER, SIZE, 1] } as const;
      const reader = new Reader(yield* answerOf(port, { ...call, rows }), 'LE', 'MIB_TCPTABLE2');
      for (const row of readTcpTable(reader, 'ROW2', family, new AddressCache())) {
        this.known.set(keyOf(row), offloadStateOf(row.offloadState ?? 0));
      }
    } catch (error) {
      this.refusals.note('offload states of connections', error);
    }
  }

  /** Undefined for a connection that came after the table. */
  of(row: TcpTableRow): { offloadState?: TcpOffloadState } {
    const offloadState = this.known.get(keyOf(row));
    return offloadState === undefined ? {} : { offloadState };
  }
}

function keyOf(row: TcpTableRow): string {
  return `${row.localAddress} ${row.localPort} ${row.remoteAddress} ${row.remotePort}`;
}
