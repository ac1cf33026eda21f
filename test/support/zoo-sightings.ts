import assert from 'node:assert/strict';
import type { Zoo } from './harness.js';
import { type SsRow, ssRows } from './ss.js';
import { STATES, type ZooSocket } from './zoo/socket.js';

/*
 * The zoo as others see it: each function looks for the sockets of the catalogue in the output
 * of one program or file, and compares all that it shows.
 */

const SS_TIMERS = {
  retransmit: 'on',
  keepalive: 'keepalive',
  timewait: 'timewait',
  probe: 'persist',
} as const;

/** Every TCP, MPTCP and UDP socket told of is a row of ss's, and ss has no row besides. */
export async function seenBySs(zoo: Zoo): Promise<void> {
  const { stdout } = await zoo.run('ss', ['-HOtuManpoe']);
  const rows = new Map(ssRows(stdout).map((row) => [ssKey(row), row]));
  for (const socket of ofKind(zoo, 'tcp', 'udp', 'mptcp')) {
    // Not every ss asks for this state.
    if (socket.state === 'BOUND_INACTIVE') continue;
    const { kind, inode } = socket;
    const key = ssKey({ kind, inode, local: local(socket), remote: remote(socket) });
    const row = rows.get(key);
    assert.ok(row, `${socket.name}: no row ${key} in\n${stdout}`);
    rows.delete(key);
    checkRow(row, socket);
  }
  assert.deepEqual([...rows.keys()], [], 'rows of which the catalogue does not tell');
}

function ssKey({ kind, inode, local, remote }: Omit<SsRow, Exclude<keyof SsRow, Keys>>): string {
  return inode === 0 ? `${kind} ${local} ${remote}` : `${kind} ${inode}`;
}

type Keys = 'kind' | 'inode' | 'local' | 'remote';

function checkRow(row: SsRow, socket: ZooSocket): void {
  const { name } = socket;
  assert.equal(row.state, socket.state, name);
  assert.equal(row.local, local(socket), name);
  // A listener shows as dual-stack `*` or as `[::]`; either is an address of nothing.
  if (socket.remotePort !== undefined) assert.equal(row.remote, remote(socket), name);
  assert.equal(row.uid, socket.uid, name);
  if (socket.threads === undefined) assert.deepEqual(sorted(row.pids), sorted(socket.pids), name);
  if (socket.rxQueue !== undefined) assert.equal(row.rxQueue, socket.rxQueue, name);
  if (socket.txQueue !== undefined) assert.equal(row.txQueue, socket.txQueue, name);
  if (socket.rxPayloadBytes !== undefined) assert.ok(row.rxQueue >= socket.rxPayloadBytes, name);
  if (socket.timer !== undefined) assert.equal(row.timer, SS_TIMERS[socket.timer], name);
}

const NETSTAT_STATES: Readonly<Record<string, string>> = {
  SYN_RECEIVED: 'SYN_RECV',
  FIN_WAIT_1: 'FIN_WAIT1',
  FIN_WAIT_2: 'FIN_WAIT2',
};

/** Every TCP, UDP, UDP-Lite and raw socket with an inode is a row of netstat's. */
export async function seenByNetstat(zoo: Zoo): Promise<void> {
  const { stdout } = await zoo.run('netstat', ['-tuUwanpe']);
  const rows = stdout.toString('latin1').split('\n');
  const shown = rows.map((row) => row.split(/ +/));
  for (const socket of ofKind(zoo, 'tcp', 'udp', 'udplite', 'raw')) {
    if (socket.inode === 0 || socket.state === 'BOUND_INACTIVE') continue;
    const { name, kind, state = '' } = socket;
    const row = shown.find((words) => words.includes(String(socket.inode), 6));
    assert.ok(row, `${name}: not in\n${stdout}`);
    const family = socket.family === 'inet6' ? '6' : '';
    assert.equal(row[0], `${kind === 'udplite' ? 'udpl' : kind}${family}`, name);
    if (socket.rxQueue !== undefined) assert.equal(Number(row[1]), socket.rxQueue, name);
    assert.ok(Number(row[1]) >= (socket.rxPayloadBytes ?? 0), name);
    assert.ok(row[3]?.endsWith(`:${socket.localPort}`), name);
    const raw = String(STATES.findIndex((known) => known === state) + 1);
    const spelt = kind === 'raw' ? raw : (NETSTAT_STATES[state] ?? state);
    assert.equal(row[5], state === 'CLOSED' && kind !== 'raw' ? String(socket.uid) : spelt, name);
  }
}

/** The tables of /proc/net that neither of the two shows, or not in full. */
export async function seenInProc(zoo: Zoo): Promise<void> {
  const files = ['icmp', 'icmp6', 'netlink', 'packet', 'unix'].map((name) => `/proc/net/${name}`);
  const text = (await zoo.run('cat', files)).stdout.toString('latin1');
  for (const socket of ofKind(zoo, 'icmp', 'netlink', 'packet', 'unix')) {
    assert.ok(procPattern(socket).test(text), `${socket.name}: not in\n${text}`);
  }
}

function procPattern(socket: ZooSocket): RegExp {
  const { kind, inode, localPort = 0, protocol = 0 } = socket;
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const state = STATES.findIndex((known) => known === socket.state) + 1;
  if (kind === 'icmp') {
    const port = hex(localPort, 4).toUpperCase();
    return new RegExp(`:${port} [0-9A-F]+:[0-9A-F]{4} ${hex(state, 2)} .* ${inode} `);
  }
  if (kind === 'netlink') {
    const [mask = 0] = [(socket.groups ?? []).reduce(maskOf, 0)];
    return new RegExp(
      `^[0-9a-f]+ ${protocol} +${socket.portId} +${hex(mask, 8)} .* ${inode} `,
      'm',
    );
  }
  if (kind === 'packet') {
    const type = socket.type === 'raw' ? 3 : 2;
    const index = socket.interface === undefined ? 0 : 1;
    return new RegExp(`^[0-9a-f]+ \\d+ +${type} +${hex(protocol, 4)} +${index} .* ${inode}$`, 'm');
  }
  const type = { stream: 1, dgram: 2, seqpacket: 5, raw: 3 }[socket.type ?? 'raw'];
  const shown = Buffer.from(socket.pathHex ?? '', 'hex')
    .toString('latin1')
    .replaceAll('\0', '@');
  const path = shown === '' ? '' : ` ${shown.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`;
  const flags = socket.state === 'LISTEN' ? '00010000' : '00000000';
  return new RegExp(` ${flags} ${hex(type, 4)} \\d\\d +${inode}${path}\n`);
}

function maskOf(mask: number, group: number): number {
  return group > 32 ? mask : mask | (1 << (group - 1));
}

function ofKind(zoo: Zoo, ...kinds: readonly ZooSocket['kind'][]): readonly ZooSocket[] {
  return zoo.sockets.filter(({ kind }) => kinds.includes(kind));
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

function local(socket: ZooSocket): string {
  const scope = socket.interface === undefined ? '' : `%${socket.interface}`;
  return `${socket.localAddress}${scope}:${socket.localPort}`;
}

function remote(socket: ZooSocket): string {
  if (socket.remotePort !== undefined) return `${socket.remoteAddress}:${socket.remotePort}`;
  return `${socket.family === 'inet' ? '0.0.0.0' : '::'}:*`;
}
