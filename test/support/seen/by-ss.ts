import assert from 'node:assert/strict';
import { ofKind, type Zoo } from '../harness.js';
import { type SsRow, ssRows } from '../ss.js';
import type { ZooSocket } from '../zoo/socket.js';

const SS_TIMERS = {
  retransmit: 'on',
  keepalive: 'keepalive',
  timewait: 'timewait',
  probe: 'persist',
} as const;

/** Every TCP, MPTCP and UDP socket told of is a row of ss's, and ss has no row besides. */
export async function seenBySs(zoo: Zoo, holders: boolean): Promise<void> {
  const { stdout } = await zoo.run('ss', [holders ? '-HOtuManoep' : '-HOtuManoe']);
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
    if (holders && socket.threads === undefined) {
      assert.deepEqual(sorted(row.pids), sorted(socket.pids), socket.name);
    }
  }
  assert.deepEqual([...rows.keys()], [], 'rows of which the catalogue does not tell');
}

function ssKey(row: Pick<SsRow, 'kind' | 'inode' | 'local' | 'remote'>): string {
  const { kind, inode, local, remote } = row;
  return inode === 0 ? `${kind} ${local} ${remote}` : `${kind} ${inode}`;
}

function checkRow(row: SsRow, socket: ZooSocket): void {
  const { name } = socket;
  assert.equal(row.state, socket.state, name);
  assert.equal(row.local, local(socket), name);
  // A listener shows as dual-stack `*` or as `[::]`; either is an address of nothing.
  if (socket.remotePort !== undefined) assert.equal(row.remote, remote(socket), name);
  assert.equal(row.uid, socket.uid, name);
  if (socket.rxQueue !== undefined) assert.equal(row.rxQueue, socket.rxQueue, name);
  if (socket.txQueue !== undefined) assert.equal(row.txQueue, socket.txQueue, name);
  if (socket.rxPayloadBytes !== undefined) assert.ok(row.rxQueue >= socket.rxPayloadBytes, name);
  if (socket.timer !== undefined) assert.equal(row.timer, SS_TIMERS[socket.timer], name);
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
