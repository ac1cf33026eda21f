import { STATES, type State } from './zoo/socket.js';

/** A row of `ss -HOanpoe`, as far as it can be read: it was made for eyes. */
export interface SsRow {
  /** `tcp`, `udp`, `u_str` ... */
  readonly kind: string;
  readonly state: State | undefined;
  readonly rxQueue: number;
  readonly txQueue: number;
  /** Address, a colon and the port; IPv6 without brackets, and `::` where ss puts `*` for it. */
  readonly local: string;
  readonly remote: string;
  /** 0 where nobody holds it, and where ss has it from /proc. */
  readonly inode: number;
  readonly uid: number;
  readonly pids: readonly number[];
  /** As ss spells it: `on`, `keepalive`, `timewait`, `persist`. */
  readonly timer: string | undefined;
}

const SPELLING: Readonly<Record<string, State>> = {
  ESTAB: 'ESTABLISHED',
  'SYN-RECV': 'SYN_RECEIVED',
  UNCONN: 'CLOSED',
};

/** Reads the rows of ss, asked with -HOanpoe for sockets of IP and of two kinds or more. */
export function ssRows(output: Buffer): SsRow[] {
  // A process name may hold a newline, and ss prints it as it is.
  const rows = output.toString().split(/\n(?=[a-z]+ +[A-Z]|$)/);
  return rows.filter((line) => line.trim() !== '').map(ssRow);
}

function ssRow(line: string): SsRow {
  const [kind = '', state = '', rxQueue, txQueue, local = '', remote = ''] = line.split(/ +/);
  const word = (pattern: RegExp) => pattern.exec(line)?.[1];
  return {
    kind,
    state: SPELLING[state] ?? STATES.find((known) => known === underscored(state)),
    rxQueue: Number(rxQueue),
    txQueue: Number(txQueue),
    local: unbracketed(local),
    remote: unbracketed(remote),
    inode: Number(word(/ ino:(\d+)/) ?? 0),
    uid: Number(word(/ uid:(\d+)/) ?? 0),
    pids: [...new Set([...line.matchAll(/,pid=(\d+),/g)].map(([, pid]) => Number(pid)))],
    timer: word(/ timer:\(([^,]+),/),
  };
}

function underscored(state: string): string {
  return state.replaceAll('-', '_');
}

function unbracketed(endpoint: string): string {
  return endpoint.replace(/^\[(.*)\]/, '$1').replace(/^\*/, '::');
}
