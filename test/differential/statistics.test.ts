import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseExact } from '../support/exact-json.js';
import { fixtureTree } from '../support/fixtures.js';
import { hasKoffi } from '../support/libc.js';
import { makeTraffic } from '../support/make-traffic.js';
import { emptyNamespace } from '../support/namespace.js';
import {
  canUnshare,
  hasCommand,
  LACKING,
  noIp,
  notInstalled,
  unavailable,
} from '../support/probe.js';
import { type Finished, run } from '../support/process.js';

const ours = fileURLToPath(new URL('../support/print-counters.js', import.meta.url));

type Counters = Record<string, bigint>;

/** nstat leaves these out, whatever it is asked: they do not count. */
const SETTINGS = ['IpForwarding', 'IpDefaultTTL', 'TcpRtoAlgorithm', 'TcpRtoMin', 'TcpRtoMax'];
const LEFT_OUT = [...SETTINGS, 'TcpMaxConn', 'TcpCurrEstab'];

function countersOf({ stdout, stderr, code }: Finished): Counters {
  assert.equal(code, 0, `${stderr}`);
  return (parseExact(`${stdout}`) as { kernel: Counters }).kernel;
}

function comparable(counters: Counters): Counters {
  return Object.fromEntries(Object.entries(counters).filter(([name]) => !LEFT_OUT.includes(name)));
}

const NSTAT = ['-a', '-s', '-z'];

/** What nstat prints as text, where all 64 bits are shown; old ones cut them off in JSON. */
function countersOfText({ stdout }: Finished): Counters {
  const lines = `${stdout}`.split('\n').filter((line) => /^\w/.test(line));
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', value = ''] = line.split(/ +/);
      return [name, BigInt(value)];
    }),
  );
}

test('counts of real traffic are those of nstat', async (t) => {
  if (!hasCommand('nstat')) return unavailable(t, notInstalled('nstat'));
  if (!canUnshare()) return unavailable(t, LACKING.namespaces);
  const lack = noIp();
  if (lack !== undefined) return unavailable(t, lack);
  if (!hasKoffi()) return unavailable(t, notInstalled('koffi'));
  const namespace = await emptyNamespace();
  after(() => namespace.stop());
  await makeTraffic(namespace);
  // Stray timers may still count: what stood still while nstat read is compared.
  for (let attempts = 0; ; attempts++) {
    const before = countersOf(await namespace.run(process.execPath, [ours]));
    const theirs = countersOf(await namespace.run('nstat', [...NSTAT, '--json']));
    const later = countersOf(await namespace.run(process.execPath, [ours]));
    if (attempts < 20 && JSON.stringify(text(before)) !== JSON.stringify(text(later))) continue;
    assert.deepEqual(comparable(before), theirs);
    const counted = Object.values(theirs).filter((value) => value > 0n).length;
    assert.ok(counted > 80, `only ${counted} counters count`);
    return;
  }
});

const text = (counters: Counters) => Object.entries(counters).map(String);

test('counts of a /proc tree where each is another are those of nstat', async (t) => {
  if (!hasCommand('nstat')) return unavailable(t, notInstalled('nstat'));
  const tree = mkdtempSync(join(tmpdir(), 'sockeye-counters-'));
  after(() => rmSync(tree, { recursive: true, force: true }));
  cpSync(fixtureTree('linux-6.18'), tree, { recursive: true });
  let value = 2n ** 64n;
  for (const name of ['snmp', 'netstat', 'snmp6', 'sctp/snmp']) {
    const path = join(tree, 'net', name);
    const counted = readFileSync(path, 'latin1').replace(/(?<=\s)\d+(?=\s)/g, () => {
      value -= 12_345_678_901_234_567n;
      return `${value}`;
    });
    writeFileSync(path, counted);
  }
  const env = { ...process.env, PROC_ROOT: tree };
  const theirs = countersOfText(await run('nstat', NSTAT, { env }));
  const mine = countersOf(await run(process.execPath, [ours, tree]));
  assert.deepEqual(comparable(mine), theirs);
  assert.equal(new Set(Object.values(mine)).size, Object.keys(mine).length);
});
