import { selectBackend } from '../../os/select.js';
import { programOf } from '../../render/windows/executable.js';
import { type PortCount, renderPortCounts } from '../../render/windows/processes.js';
import { readOptionsOf } from '../read-options.js';
import { tellGaps } from '../whole-table.js';
import type { Writer } from '../writer.js';
import type { WindowsOptions } from './options.js';
import { type Connection, faultsOf, readConnections } from './read-connections.js';

/** -c: the processes that have ports, and how many. */
export async function showProcesses(options: WindowsOptions, writer: Writer): Promise<number> {
  const backend = selectBackend({ ...readOptionsOf(options), readAhead: true });
  const { protocols } = options;
  const asked = {
    protocols,
    show: 'bound',
    dscp: false,
    offloadState: false,
    owners: true,
  } as const;
  const table = readConnections(asked, backend);
  writer.stdout(renderPortCounts(countPorts(table.rows)));
  return tellGaps(faultsOf(table), writer);
}

interface Counted {
  readonly count: PortCount;
  /** Connections that a listener accepted have its port. */
  readonly ports: Set<string>;
}

function countPorts(rows: readonly Connection[]): PortCount[] {
  const counted = new Map<number | undefined, Counted>();
  for (const row of rows) {
    if (row.owner?.kind === 'none') continue;
    const holders = row.owner?.kind === 'known' ? row.owner.processes : [];
    const [holder] = holders;
    const pid = row.owningPid ?? holder?.pid;
    const program = holder && programOf(holder, row.owningPid !== undefined);
    let found = counted.get(pid);
    if (found === undefined) {
      const named = {
        ...(pid !== undefined && { pid }),
        ...(program !== undefined && { program }),
      };
      found = { count: { ...named, tcp: 0, udp: 0 }, ports: new Set() };
      counted.set(pid, found);
    }
    const port = `${row.protocol} ${row.localPort}`;
    if (found.ports.has(port)) continue;
    found.ports.add(port);
    found.count[row.protocol]++;
  }
  return [...counted.values()].map(({ count }) => count);
}
