export type Row = Record<string, unknown>;
/** A table as `parseExact` gives it. */
export type Answer = Record<string, unknown> & { rows: Row[] };

/**
 * Without what goes on changing in a namespace where nothing is done: clocks, what is sent again and
 * who hears that, and the socket by which sock_diag itself is asked. Netlink sockets stand in a hash
 * table that the kernel makes anew as it grows: they are put in order.
 */
export function steady({ rows, ...rest }: Answer): Answer {
  const others = rows.filter(
    ({ netlinkFamilyName, portId }) => netlinkFamilyName !== 'SOCK_DIAG' || portId === 0n,
  );
  const gaps = (rest['gaps'] as Row[] | undefined)?.map(steadyGap);
  return { ...rest, ...(gaps && { gaps }), rows: others.map(steadyRow).sort(byNetlinkInode) };
}

/** Processes come and go on the machine, of which an ordinary user may not see the files. */
function steadyGap({ count, ...gap }: Row): Row {
  return gap['what'] === 'open files of processes' ? gap : { ...gap, count };
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
