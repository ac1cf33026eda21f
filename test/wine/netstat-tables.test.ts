import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildNetwork, type Network } from '../support/network.js';
import type { PeerRun } from '../support/peer.js';
import { unavailable } from '../support/probe.js';
import { runHere } from '../support/run-here.js';
import { noWine, startWine, type Wine, windowsPath } from '../support/wine/wine.js';

const NETSTAT = fileURLToPath(new URL('../../src/cli/netstat.cjs', import.meta.url));
const COMMANDS = [
  'ip link add va type veth peer name vb',
  'ip link set va up',
  'ip link set vb up',
  'ip addr add 10.0.0.1/24 dev va',
  'ip route add 10.9.0.0/16 via 10.0.0.9',
  'ip route add default via 10.0.0.254 metric 7',
];
/** This Wine has no GetIpInterfaceTable. */
const UNTOLD = /^(netstat: IPv[46] metrics of interfaces: ERROR_NOT_SUPPORTED\r?\n)*$/;

describe('netstat of Windows', () => {
  const reason = noWine();
  const folder = mkdtempSync(join(tmpdir(), 'sockeye-tables-'));
  let wine: Wine;
  let network: Network;
  before(async () => {
    if (reason !== undefined) return;
    wine = await startWine();
    ({ network } = await buildNetwork(COMMANDS, wine.namespace));
  });
  after(async () => {
    await wine?.stop();
    rmSync(folder, { recursive: true });
  });

  async function ask(...argv: readonly string[]): Promise<PeerRun> {
    const { code, stdout, stderr } = await wine.node(NETSTAT, argv);
    assert.match(stderr.toString(), UNTOLD);
    return { exitCode: code, stdout: unix(stdout.toString('latin1')), stderr: '' };
  }

  test('-r has the interfaces and routes of `ip`', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { stdout } = await ask('-r');
    const links = (await network.ip('link')) as { ifindex: number; ifname: string }[];
    const listed = [...stdout.matchAll(/^ *(\d+)\.\.\..*\.(\w+)$/gm)].map(([, ...found]) => found);
    assert.deepEqual(
      listed.sort(),
      links.map(({ ifindex, ifname }) => [String(ifindex), ifname]).sort(),
    );
    assert.match(stdout, /^ {10}0\.0\.0\.0 {10}0\.0\.0\.0 {7}10\.0\.0\.254 {9}10\.0\.0\.1 {6}7$/m);
    assert.match(stdout, /^ {9}10\.0\.0\.0 {4}255\.255\.255\.0 {9}On-link {10}10\.0\.0\.1 {6}0$/m);
    assert.match(stdout, /^ {9}10\.9\.0\.0 {6}255\.255\.0\.0 {9}10\.0\.0\.9 {9}10\.0\.0\.1 {6}0$/m);
    assert.match(stdout, /\nPersistent Routes:\n {2}None\n\nIPv6 Route Table\n/);
    assert.match(stdout, /\nPersistent Routes:\n {2}None\n$/);
  });

  test('-e tells packets for one host from those for several', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { stdout } = await ask('-e');
    assert.match(
      stdout,
      /^Interface Statistics\n\n.*\n\nBytes +\d+ +\d+\nUnicast packets +\d+ +\d+\n/,
    );
    assert.match(stdout, /\nUnknown protocols +\d+\n$/);
  });

  test('-s has a block for each version of each protocol', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { stdout, exitCode } = await ask('-s');
    assert.equal(exitCode, 0);
    assert.deepEqual(stdout.match(/^.*Statistics.*$/gm), [
      ...['IPv4 Statistics', 'IPv6 Statistics', 'ICMPv4 Statistics', 'ICMPv6 Statistics'],
      ...['TCP Statistics for IPv4', 'TCP Statistics for IPv6'],
      ...['UDP Statistics for IPv4', 'UDP Statistics for IPv6'],
    ]);
    assert.doesNotMatch(stdout, /-$/m);
    const { stdout: tcp } = await ask('-sp', 'tcpv6');
    assert.match(
      tcp,
      /^\nTCP Statistics for IPv6\n\n(?: {2}.*= \d+\n){8}\nActive Connections\n\n {2}Proto/,
    );
  });

  test('said the same, when it is played back here', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const file = join(folder, 'windows.ndjson');
    const argv = ['-e', '-s', '-r'];
    const said = await ask(...argv, '--capture', windowsPath(file));
    const again = await runHere([...argv, '--dialect', 'windows', '--replay', file]);
    assert.match(again.stderr, UNTOLD);
    assert.deepEqual({ ...again, stderr: '' }, said);
  });
});

function unix(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
