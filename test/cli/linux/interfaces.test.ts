import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { noNetlink } from '../../support/harness.js';
import { askOurs, netstatWith } from '../../support/netstat.js';
import { buildNetwork, type Network, noNetwork } from '../../support/network.js';
import { runPeer } from '../../support/peer.js';
import { unavailable } from '../../support/probe.js';
import { makeTree } from '../../support/proc-tree.js';
import { validatorOf } from '../../support/schema.js';
import { PROC_NET_DEV, PROC_NET_IF_INET6 } from '../../vectors/interfaces.js';

const ours = (argv: readonly string[]) => runPeer(...netstatWith(...argv));

const HEADINGS =
  'Iface             MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\n';

describe('netstat -i', () => {
  const why = noNetwork() ?? noNetlink();
  let network: Network;
  before(async () => {
    if (why !== undefined) return;
    ({ network } = await buildNetwork([
      'ip link add "$(printf \'e\\033[2J\\377\')" type bridge',
      'ip link set "$(printf \'e\\033[2J\\377\')" up',
      'ip link add br0 type bridge',
      'ip link set br0 up',
      'ip link add br1 type bridge',
      ...[1, 2, 3, 4, 5, 6].map((at) => `ip addr add fd00::${at}/64 dev br0 nodad`),
    ]));
  });
  after(() => network?.stop());

  test('as JSON, as the schema has it', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const { stdout, exitCode } = await askOurs(network, ['-i', '--json']);
    assert.equal(exitCode, 0);
    const document = JSON.parse(stdout) as { rows: { name: string; mtu: number }[] };
    const valid = validatorOf();
    assert.ok(valid(document), JSON.stringify(valid.errors));
    assert.deepEqual(
      document.rows.map(({ name }) => name.replace(/[^ -~].*$/, '')),
      ['lo', 'e', 'br0'],
    );
    const lines = await askOurs(network, ['-iae', '--ndjson']);
    const line = validatorOf('line');
    const rows = lines.stdout.trimEnd().split('\n');
    for (const text of rows) assert.ok(line(JSON.parse(text)), text);
    assert.ok(rows.some((text) => JSON.parse(text).name === 'br1'));
  });

  test('names do no harm', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const { stdout } = await askOurs(network, ['-i']);
    assert.match(stdout, /^e\\x1b\[2J\\xff +1500 .* BMRU$/m);
    const { stdout: long } = await askOurs(network, ['-ie']);
    assert.match(long, /^e\\x1b\[2J\\xff: flags=4163<UP,/m);
  });

  test('out of a capture', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const file = join(makeTree({}), 'capture');
    const made = await askOurs(network, ['-iea', '--capture', file]);
    assert.equal(made.exitCode, 0, made.stderr);
    assert.match(made.stdout, /^br1: .* mtu 1500$/m);
    assert.deepEqual(await ours(['-iea', '--replay', file]), made);
    const short = await ours(['-i', '--replay', file]);
    assert.match(short.stdout, /^br0 +1500 .* BMRU$/m);
  });
});

describe('netstat -i of a copy of /proc', () => {
  const tree = () => makeTree({ 'net/dev': PROC_NET_DEV, 'net/if_inet6': PROC_NET_IF_INET6 });

  test('shows what that has', async () => {
    const { stdout, stderr, exitCode } = await ours(['-i', '--proc-root', tree()]);
    assert.equal(
      stdout,
      `Kernel Interface table
${HEADINGS}br0                 -        0      0      0 0             0      0      0      0 -
lo                  -        0      0      0 0             0      0      0      0 -
tun0                -        0      0      0 0             0      0      0      0 -
va                  -        3      0      0 0             3      0      0      0 -
vb                  -        3      0      0 0             3      0      0      0 -
`,
    );
    assert.deepEqual([stderr, exitCode], ['', 0]);
  });

  test('says with -e what that has not', async () => {
    const { stdout, stderr, exitCode } = await ours(['-ie', '--proc-root', tree()]);
    assert.match(stdout, /^br0:\n {8}inet6 2001:db8::2 {2}prefixlen 128 {2}scopeid 0x0<global>$/m);
    const lacks = ['IPv4 addresses', 'flags, MTU and hardware addresses of interfaces'];
    const lines = lacks.map((what) => `netstat: ${what}, from /proc: UNSUPPORTED\n`);
    assert.equal(stderr, lines.join(''));
    assert.equal(exitCode, 1);
  });

  test('without the file there is none', async () => {
    const error = 'missing interface information: No such file or directory\n';
    const warning =
      'Warning: cannot open /proc/net/dev (No such file or directory). Limited output.\n';
    for (const [option, headings] of [
      ['-i', HEADINGS],
      ['-ie', ''],
    ] as const) {
      assert.deepEqual(await ours([option, '--proc-root', makeTree({ 'net/snmp': '' })]), {
        exitCode: 1,
        stdout: `Kernel Interface table\n${headings}`,
        stderr: warning + error,
      });
    }
  });
});

test('netstat -i says what it leaves blank where /proc alone may be read', async () => {
  const { stdout, stderr, exitCode } = await ours(['-in', '--source', 'proc']);
  assert.match(stdout, /^lo +- .* -$/m);
  assert.equal(stderr, 'netstat: MTU and Flg, from /proc: UNSUPPORTED\n');
  assert.equal(exitCode, 1);
});

test('netstat -i says why it can read nothing', async () => {
  const file = makeTree({ capture: 'no capture' });
  const { stdout, exitCode } = await ours(['-i', '--replay', join(file, 'capture')]);
  assert.deepEqual([stdout, exitCode], ['', 1]);
});
