import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Nat, noNat, startNat } from '../../support/nat.js';
import { askOurs, netstatWith } from '../../support/netstat.js';
import { runPeer } from '../../support/peer.js';
import { isRoot, LACKING, unavailable } from '../../support/probe.js';
import { makeTree } from '../../support/proc-tree.js';
import { validatorOf } from '../../support/schema.js';
import { PROC_NET_NF_CONNTRACK } from '../../vectors/conntrack.js';

const ours = (argv: readonly string[]) => runPeer(...netstatWith(...argv));

/** Without the time, which runs, and the ports that the kernel chose. */
const steady = (text: string) =>
  text.replace(/ +\d+:\d\d\.\d\d/g, ' T').replace(/\b[3-6]\d{4}\b/g, 'P');

describe('netstat -M of a router that masquerades', () => {
  const why = noNat();
  let nat: Nat;
  before(async () => {
    if (why === undefined) nat = await startNat();
  });
  after(() => nat?.stop());

  test('lists what is translated', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const { stdout, stderr, exitCode } = await askOurs(nat.router, ['-Mn']);
    assert.deepEqual([stderr, exitCode], ['', 0]);
    const [title, heading, ...lines] = steady(stdout).trimEnd().split('\n');
    assert.equal(title, 'IP masquerading entries');
    assert.equal(heading, 'prot   expire source               destination          ports');
    assert.deepEqual(lines.sort(), [
      'icmp T 10.0.1.2             10.0.2.2             77 -> 2048 (77)',
      'tcp T 10.0.1.2             10.0.2.2             P -> 80 (P)',
      'tcp T 10.0.1.2             10.0.2.2             P -> 80 (P)',
      'tcp T fd01::2              fd02::2              P -> 80 (P)',
      'udp T 10.0.1.2             10.0.2.2             P -> 53 (P)',
    ]);
  });

  test('with names of ports, with sequence numbers, of one version', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const { stdout } = await askOurs(nat.router, ['-M', '-e', '-6', '--numeric-hosts']);
    assert.match(steady(stdout), /^tcp T +0 +0 +0 fd01::2 +fd02::2 +P -> http \(P\)$/m);
    assert.equal(stdout.split('\n').length, 4);
  });

  test('as JSON, as the schema has it', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const { stdout } = await askOurs(nat.router, ['-Mn', '--json']);
    const valid = validatorOf();
    const document = JSON.parse(stdout) as { rows: unknown[] };
    assert.ok(valid(document), JSON.stringify(valid.errors));
    assert.equal(document.rows.length, 5);
  });

  test('says who may not', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    if (!isRoot()) return unavailable(t, LACKING.root);
    const asked = await askOurs(nat.router, ['-Mn'], { uid: 65_534 });
    const stderr =
      'netstat: open /proc/net/nf_conntrack: EACCES\n' +
      '(Connections that are tracked are shown to root, or with CAP_NET_ADMIN.)\n';
    assert.deepEqual(asked, { exitCode: 255, stdout: '', stderr });
    const json = await askOurs(nat.router, ['-Mn', '--json'], { uid: 65_534 });
    const { gaps } = JSON.parse(json.stdout);
    assert.deepEqual(gaps, [{ what: 'conntrack', code: 'EACCES', count: 1 }]);
    assert.deepEqual([json.stderr, json.exitCode], [stderr, 1]);
  });
});

describe('netstat -M', () => {
  test('of a copy of /proc', async () => {
    const tree = makeTree({ 'net/nf_conntrack': PROC_NET_NF_CONNTRACK });
    const { stdout, exitCode } = await ours(['-Mn', '--proc-root', tree]);
    assert.equal(exitCode, 0);
    assert.equal(stdout.split('\n').length, 10);
    assert.match(stdout, /^tcp 7199:58\.00 10\.0\.1\.200 +10\.0\.2\.2 +45679 -> 20 \(45679\)$/m);
  });

  test('is silent where nothing is translated', async () => {
    const tree = makeTree({ 'net/nf_conntrack': '' });
    const nothing = { exitCode: 0, stdout: '', stderr: '' };
    assert.deepEqual(await ours(['-M', '--proc-root', tree]), nothing);
  });

  test('says, as net-tools, where there is no such table', async () => {
    const stderr = "netstat: no support for `ip_masquerade' on this system.\n";
    const asked = await ours(['-M', '-c', '--proc-root', makeTree({ 'net/dev': '' })]);
    assert.deepEqual(asked, { exitCode: 1, stdout: '', stderr });
  });
});
