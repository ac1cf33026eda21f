import assert from 'node:assert/strict';
import { readdirSync, readlinkSync } from 'node:fs';
import { describe, test } from 'node:test';
import { noZoo, startZoo, type Zoo } from './harness.js';
import { hasCommand, unavailable } from './probe.js';
import { type SsRow, ssRows } from './ss.js';
import type { ZooSocket } from './zoo/socket.js';

const TIMERS = { retransmit: 'on', keepalive: 'keepalive', timewait: 'timewait', probe: 'persist' };

describe('the zoo holds what its catalogue says, as ss sees it', () => {
  for (const exhibit of [
    'tcp-states',
    'tcp-backlog',
    'tcp-queues',
    'tcp-timers',
    'tcp-addresses',
  ]) {
    test(exhibit, async (t) => {
      const why = noZoo() ?? (hasCommand('ss') ? undefined : 'ss is not installed');
      if (why !== undefined) return unavailable(t, why);
      const zoo = await startZoo([exhibit]);
      assert.deepEqual(zoo.missing, []);
      await checkTcp(zoo);
    });
  }
});

/** Every TCP socket told of is a row of ss's, and every row of ss's was told of. */
async function checkTcp(zoo: Zoo): Promise<void> {
  const { stdout } = await zoo.run('ss', ['-HOtanpoe']);
  const rows = new Map(ssRows(stdout, false).map((row) => [`${row.local} ${row.remote}`, row]));
  for (const socket of zoo.sockets) {
    for (const pid of socket.pids) assert.ok(inodesOf(pid).has(socket.inode), socket.name);
    // Not every ss asks for this state; /proc/<pid>/fd has said that the socket is there.
    if (socket.state === 'BOUND_INACTIVE') continue;
    const key = `${local(socket)} ${remote(socket)}`;
    const row = rows.get(key);
    assert.ok(row, `${socket.name}: no row ${key} in\n${stdout}`);
    rows.delete(key);
    checkRow(row, socket);
  }
  assert.deepEqual([...rows.keys()], [], 'rows that the catalogue does not have');
}

function inodesOf(pid: number): Set<number> {
  const directory = `/proc/${pid}/fd`;
  const links = readdirSync(directory).map((fd) => linkOf(`${directory}/${fd}`));
  return new Set(links.map((link) => Number(/^socket:\[(\d+)\]$/.exec(link)?.[1])));
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function checkRow(row: SsRow, socket: ZooSocket): void {
  const { name } = socket;
  assert.equal(row.state, socket.state, name);
  assert.equal(row.inode, socket.inode, name);
  assert.equal(row.uid, socket.uid, name);
  assert.deepEqual([...row.pids].sort(), [...socket.pids].sort(), name);
  if (socket.rxQueue !== undefined) assert.equal(row.rxQueue, socket.rxQueue, name);
  if (socket.txQueue !== undefined) assert.equal(row.txQueue, socket.txQueue, name);
  if (socket.timer !== undefined) assert.equal(row.timer, TIMERS[socket.timer], name);
}

function local(socket: ZooSocket): string {
  const scope = socket.interface === undefined ? '' : `%${socket.interface}`;
  return `${socket.localAddress}${scope}:${socket.localPort}`;
}

function remote(socket: ZooSocket): string {
  if (socket.remotePort !== undefined) return `${socket.remoteAddress}:${socket.remotePort}`;
  return `${socket.family === 'inet' ? '0.0.0.0' : '::'}:*`;
}
