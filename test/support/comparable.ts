import type { Row } from './steady.js';

const INET = [
  'family',
  'localAddress',
  'localPort',
  'remoteAddress',
  'remotePort',
  'state',
  'receiveQueue',
  'sendQueue',
  'uid',
  'inode',
];

/** What both sources tell of a socket that both have, by protocol. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  tcp: INET,
  udp: INET,
  udplite: INET,
  // What they receive goes on coming in where TCP sends again.
  raw: INET.filter((name) => name !== 'receiveQueue'),
  unix: ['type', 'state', 'flags', 'inode'],
  packet: ['type', 'etherType', 'interfaceIndex', 'running', 'uid', 'inode'],
  netlink: [
    'netlinkFamily',
    'netlinkFamilyName',
    'portId',
    'receiveQueue',
    'sendQueue',
    'dumping',
    'drops',
    'inode',
  ],
};

export const SHARED_PROTOCOLS = Object.keys(SHARED);

/**
 * Rows cut down to what netlink and /proc can both tell, as lines in an order that does not depend
 * on either. Rows that one of them never has are left out.
 */
export function comparable(rows: readonly Row[]): string[] {
  const lines = rows.filter(inBoth).map((row) => {
    const names = SHARED[row['protocol'] as string] ?? [];
    const shared = Object.fromEntries(names.map((name) => [name, row[name]]));
    return textOf({ ...shared, ...derived(row) });
  });
  return lines.sort();
}

function inBoth(row: Row): boolean {
  switch (row['protocol']) {
    case 'tcp':
      return row['state'] !== 'BOUND';
    case 'unix':
      return row['inode'] !== undefined;
    case 'netlink':
      // Those by which sock_diag itself is asked.
      return row['netlinkFamilyName'] !== 'SOCK_DIAG';
    default:
      return true;
  }
}

/** What one tells in more words than the other. */
function derived(row: Row): Row {
  switch (row['protocol']) {
    case 'tcp': {
      const { timer, backlog, state, uid } = row;
      const kind = (timer as Row | undefined)?.['kind'];
      const pending = (backlog as Row | undefined)?.['pending'];
      // Of a request to connect, /proc tells the listener's user.
      return { kind, pending, uid: state === 'SYN_RECEIVED' ? undefined : uid };
    }
    case 'unix':
      return { path: (row['path'] as string | undefined)?.replaceAll('\0', '@') };
    case 'netlink':
      return { groups: (row['groups'] as bigint[]).filter((group) => group <= 32n) };
    default:
      return {};
  }
}

function textOf(row: Row): string {
  return JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value));
}
