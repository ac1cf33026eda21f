export type Row = Record<string, unknown>;
/** A table as `parseExact` gives it. */
export type Answer = Record<string, unknown> & { rows: Row[] };

/**
 * Without what goes on changing in a namespace where nothing is done: clocks, what is sent again and
 * who hears that, and the socket by which sock_diag itself is asked. Netlink sockets stand in a hash
 * table that the kernel makes anew as it grows: they are put in order. And without the way in which
 * owners were found out: a capture walks over the processes where the kernel may have told us.
 */
export function steady({ rows, gaps, sources, ...rest }: Answer): Answer {
  const others = rows.filter(
    ({ netlinkFamilyName, portId }) => netlinkFamilyName !== 'SOCK_DIAG' || portId === 0n,
  );
  const { owners: _, ...tables } = (sources ?? {}) as Row;
  const ofTables = gaps && ofOthers(gaps as Row[]);
  return {
    ...rest,
    gaps: ofTables,
    sources: tables,
    rows: others.map(steadyRow).sort(byNetlinkInode),
  };
}

/** Gaps but those of a walk over the processes. */
export function ofOthers(gaps: readonly Row[]): Row[] {
  return gaps.filter(({ what }) => what !== 'open files of processes');
}

function byNetlinkInode(a: Row, b: Row): number {
  if (a['protocol'] !== 'netlink' || b['protocol'] !== 'netlink') return 0;
  return Number(a['inode']) - Number(b['inode']);
}

/** By protocol: TCP's timers count as references while they run. */
const RESTLESS: Readonly<Record<string, readonly string[]>> = {
  tcp: ['refCount'],
  raw: ['receiveQueue', 'drops'],
  packet: ['receiveQueue', 'drops'],
};

function steadyRow({ timer, memory, tcpInfo, mptcpInfo, ...row }: Row): Row {
  const restless = RESTLESS[row['protocol'] as string] ?? [];
  const fields = Object.entries(row).filter(([name]) => !restless.includes(name));
  const measured = [memory, tcpInfo, mptcpInfo].map(keysOf);
  return { ...Object.fromEntries(fields), timer: timer && (timer as Row)['kind'], measured };
}

function keysOf(value: unknown): string[] | undefined {
  return value === undefined ? undefined : Object.keys(value as object);
}
