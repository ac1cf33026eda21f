import assert from 'node:assert/strict';
import { ofKind, type Zoo } from '../harness.js';
import { stateNumber, type ZooSocket } from '../zoo/socket.js';

const NETSTAT_STATES: Readonly<Record<string, string>> = {
  SYN_RECEIVED: 'SYN_RECV',
  FIN_WAIT_1: 'FIN_WAIT1',
  FIN_WAIT_2: 'FIN_WAIT2',
};

/** Every TCP, UDP, UDP-Lite and raw socket with an inode is a row of netstat's. */
export async function seenByNetstat(zoo: Zoo, holders: boolean): Promise<void> {
  const { stdout } = await zoo.run('netstat', [holders ? '-tuUwanep' : '-tuUwane']);
  const rows = stdout.toString('latin1').split('\n');
  const shown = rows.map((row) => row.split(/ +/));
  for (const socket of ofKind(zoo, 'tcp', 'udp', 'udplite', 'raw')) {
    if (socket.inode === 0 || socket.state === 'BOUND_INACTIVE') continue;
    const { name, kind } = socket;
    const row = shown.find((words) => words.includes(String(socket.inode), 6));
    assert.ok(row, `${name}: not in\n${stdout}`);
    const family = socket.family === 'inet6' ? '6' : '';
    assert.equal(row[0], `${kind === 'udplite' ? 'udpl' : kind}${family}`, name);
    if (socket.rxQueue !== undefined) assert.equal(Number(row[1]), socket.rxQueue, name);
    assert.ok(Number(row[1]) >= (socket.rxPayloadBytes ?? 0), name);
    assert.ok(row[3]?.endsWith(`:${socket.localPort}`), name);
    assert.equal(row[5], stateWord(socket), name);
  }
}

/** The number for raw sockets; no word, so that the next column moves up, for CLOSED ones. */
function stateWord({ kind, state, uid }: ZooSocket): string {
  if (kind === 'raw') return String(stateNumber(state));
  if (state === undefined || state === 'CLOSED') return String(uid);
  return NETSTAT_STATES[state] ?? state;
}
