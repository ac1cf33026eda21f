import { STATES, type State } from './zoo/socket.js';

/** A line of `ss -HOanpoe`, as far as it can be read: it was made for eyes. */
export interface SsRow {
  /** `tcp`, `udp`, `u_str` ...: only where more than one was asked for, `''` otherwise. */
  readonly kind: string;
  readonly state: State | undefined;
  readonly rxQueue: number;
  readonly txQueue: number;
  /** Address, a colon and the port; IPv6 without brackets, and `::` where ss puts `*` for it. */
  readonly local: string;
  readonly remote: string;
  /** 0 where ss prints none: it leaves out the inode of whom nobody holds. */
  readonly inode: number;
  readonly uid: number;
  readonly pids: readonly number[];
  /** As ss spells it: `on`, `keepalive`, `timewait`, `persist`. */
  readonly timer: string | undefined;
}

const SPELLING: Readonly<Record<string, State>> = {
  ESTAB: 'ESTABLISHED',
  'SYN-RECV': 'SYN_RECEIVED',
  'FIN-WAIT-1': 'FIN_WAIT_1',
  'FIN-WAIT-2': 'FIN_WAIT_2',
  UNCONN: 'CLOSED',
};

/** Reads the rows of `ss -HOanpoe` with one family, or with several (`kinds`). */
export function ssRows(output: Buffer, kinds: boolean): SsRow[] {
  const lines = output.toString().split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => ssRow(line, kinds));
}

function ssRow(line: string, kinds: boolean): SsRow {
  const words = line.trim().split(/ +/);
  const kind = kinds ? (words.shift() ?? '') : '';
  const [state = '', rxQueue, txQueue, local = '', remote = ''] = words;
  const word = (pattern: RegExp) => pattern.exec(line)?.[1];
  return {
    kind,
    state: SPELLING[state] ?? STATES.find((known) => known === state.replaceAll('-', '_')),
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

function unbracketed(endpoint: string): string {
  return endpoint.replace(/^\[(.*)\]/, '$1').replace(/^\*/, '::');
}
