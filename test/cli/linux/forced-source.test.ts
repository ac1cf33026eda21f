import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ZOO_CAPTURE } from '../../support/fixtures.js';
import { netstatWith } from '../../support/netstat.js';
import { runPeer } from '../../support/peer.js';
import { fileOf } from '../../support/tapes.js';

const UNREAD = 'netstat: sock_diag raw IPv4: ENOENT\n';

const directory = mkdtempSync(join(tmpdir(), 'sockeye-'));
after(() => rmSync(directory, { recursive: true }));

/** Of a kernel without raw_diag and without SCTP; the fixture was not asked for the former. */
const capture = join(directory, 'capture');
const recorded = readFileSync(ZOO_CAPTURE, 'utf8').trimEnd().split('\n').slice(1, -1);
const error = { code: 'ENOENT', message: '', call: 'sock_diag raw IPv4', errno: 2 };
const refused = ['IPv4', 'IPv6'].map((family) => ({
  question: `netlink sock_diag raw ${family}`,
  error,
}));
writeFileSync(capture, fileOf([...recorded.map((line) => JSON.parse(line)), ...refused]));

const ask = (...argv: readonly string[]) =>
  runPeer(...netstatWith('--replay', capture, '-n', ...argv));
const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('Active'));

test('what the one source that may be read has not is said, and the listing goes on', async () => {
  for (const named of [[], ['-wx'], ['-wx', '-6'], ['-A', 'inet,unix']]) {
    const { stdout, stderr, exitCode } = await ask('-a', '--source', 'netlink', ...named);
    assert.deepEqual([stderr, exitCode], [UNREAD, 1], named.join(' '));
    assert.equal(headings(stdout).length, 2);
  }
});

test('in JSON it is a gap besides', async () => {
  const { stdout, stderr, exitCode } = await ask('-wa', '--source', 'netlink', '--json');
  assert.deepEqual([stderr, exitCode], [UNREAD, 1]);
  assert.deepEqual(JSON.parse(stdout), {
    sockeye: 1,
    rows: [],
    gaps: [{ what: 'raw', code: 'ENOENT', count: 1 }],
    sources: {},
  });
});

test('what no source has is lacking, whichever is read', async () => {
  const lacking = "netstat: no support for `AF INET (sctp)' on this system.\n";
  for (const source of ['netlink', 'proc', 'auto']) {
    const { stderr, exitCode } = await ask('-S', '--source', source);
    assert.deepEqual([stderr, exitCode], [lacking, 1], source);
  }
});
