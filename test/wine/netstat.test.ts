import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildNetwork } from '../support/network.js';
import { noIp, unavailable } from '../support/probe.js';
import { validatorOf } from '../support/schema.js';
import type { SsRow } from '../support/ss.js';
import { whileStill } from '../support/wine/while-still.js';
import { noWine, startWine, type Wine, windowsPath } from '../support/wine/wine.js';

const inThisFolder = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const talkative = inThisFolder('./sockets-main.js');
/** As npm installs it. */
const program = inThisFolder('../../../dist/bin/netstat.cjs');
const closing = inThisFolder('./closed-pipe-main.js');
const alone = inThisFolder('./no-process-main.cjs');

const COMMANDS = [
  'ip link add va type veth peer name vb',
  'ip link set va up',
  'ip addr add 10.0.0.1/24 dev va',
  'ip route add default via 10.0.0.254 metric 5',
];

interface Said {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly stderr: string;
}

describe('netstat on Windows', () => {
  const reason = noWine() ?? noIp();
  let wine: Wine;
  let pid: number;
  before(async () => {
    if (reason !== undefined) return;
    wine = await startWine();
    await buildNetwork(COMMANDS, wine.namespace);
    pid = JSON.parse(await wine.stay(talkative)).pid;
  });
  after(() => wine?.stop());

  const netstat = async (...argv: string[]): Promise<Said> => {
    const { code, stdout, stderr } = await wine.node(program, argv);
    const text = stdout.toString('latin1');
    // Every line ends as Windows ends it.
    assert.equal(text.replaceAll('\r\n', '').search(/[\r\n]/), -1);
    return { code, lines: text.split('\r\n'), stderr: stderr.toString('latin1') };
  };
  /** The same, and what ss lists. */
  const beside = async (...argv: string[]): Promise<Said & { listed: SsRow[] }> => {
    const { answer, listed } = await whileStill(wine.namespace, () => netstat(...argv));
    return { ...answer, listed };
  };

  test('-ano: every socket, with its process', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { code, lines, stderr, listed: theirs } = await beside('-ano');
    assert.deepEqual([code, stderr], [0, '']);
    const [blank, heading, space, columns, ...rest] = lines;
    assert.deepEqual([blank, heading, space], ['', 'Active Connections', '']);
    assert.match(
      columns ?? '',
      /^ {2}Proto {2}Local Address {10}Foreign Address {8}State {11}PID$/,
    );
    assert.equal(rest.pop(), '');
    const listed = rest.map((line) => line.trim().split(/ +/));
    assert.deepEqual(
      listed.map(([protocol, local]) => `${protocol} ${local}`).sort(),
      theirs.map(({ kind, local }) => `${kind.toUpperCase()} ${bracketed(local)}`).sort(),
    );
    const udp = listed.filter(([protocol]) => protocol === 'UDP');
    assert.deepEqual(
      udp.map(([, , foreign, holder]) => `${foreign} ${holder}`),
      udp.map(() => `*:* ${pid}`),
    );
  });

  test('-n: what is connected', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { code, lines, listed } = await beside('-n');
    assert.equal(code, 0);
    const states = lines.slice(4, -1).map((line) => line.trim().split(/ +/)[3]);
    const theirs = listed.filter(({ kind, state }) => kind === 'tcp' && state !== 'LISTEN');
    assert.deepEqual(states.sort(), theirs.map(({ state }) => state as string).sort());
  });

  test('-d, -i, -y and -x: what Windows tells nobody', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { lines: plain } = await netstat('-anp', 'tcp');
    const columns = { '-d': 'DSCP', '-i': 'Time in State', '-y': 'Template' };
    for (const [option, column] of Object.entries(columns)) {
      const { code, lines, stderr } = await netstat('-anp', 'tcp', option);
      assert.equal(code, 0);
      assert.match(stderr, /^netstat: [a-zA-Z ]+ of connections: UNSUPPORTED\r?\n$/);
      assert.ok(lines[3]?.endsWith(column));
      assert.deepEqual(
        lines.slice(4, -1).map((line) => line.trimEnd()),
        plain.slice(4, -1).map((line) => `${line.padEnd(71)}-`),
      );
    }
    const { code, lines, stderr } = await netstat('-xn');
    assert.equal(lines[1], 'Active NetworkDirect Connections, Listeners, SharedEndpoints');
    assert.match(stderr, /^netstat: NetworkDirect endpoints: UNSUPPORTED\r?\n$/);
    assert.deepEqual([code, lines.length], [1, 6]);
  });

  test('-p: of one protocol; /P and -sp, too', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { lines } = await netstat('-an', '-p', 'tcp');
    assert.ok(lines.slice(4, -1).every((line) => /^ {2}TCP {4}\d/.test(line)));
    const { answer } = await whileStill(wine.namespace, async () => [
      await netstat('/A', '/N', '/P', 'TCP'),
      await netstat('-anp', 'tcp'),
    ]);
    assert.deepEqual(answer[0], answer[1]);
    const { code, lines: counters } = await netstat('-sp', 'udp');
    assert.equal(code, 0);
    assert.equal(counters[1], 'UDP Statistics for IPv4');
  });

  test('-s: counters, of either version of IP', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { code, lines } = await netstat('-s');
    assert.equal(code, 0);
    assert.deepEqual(
      lines.filter((line) => / Statistics( for IPv[46])?$/.test(line)),
      [
        ...['IPv4 Statistics', 'IPv6 Statistics', 'ICMPv4 Statistics', 'ICMPv6 Statistics'],
        ...['TCP Statistics for IPv4', 'TCP Statistics for IPv6'],
        ...['UDP Statistics for IPv4', 'UDP Statistics for IPv6'],
      ],
    );
  });

  test('-e: bytes and packets', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { lines } = await netstat('-e');
    assert.equal(lines[0], 'Interface Statistics');
    assert.ok(lines.some((line) => /^Bytes +\d+ +\d+$/.test(line)));
  });

  test('-r: the routes', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { lines } = await netstat('-rn');
    const words = lines.map((line) => line.trim().split(/ {2,}/).join(' '));
    for (const line of [
      'Interface List',
      'IPv4 Route Table',
      'Network Destination Netmask Gateway Interface Metric',
      '0.0.0.0 0.0.0.0 10.0.0.254 10.0.0.1 5',
      '10.0.0.0 255.255.255.0 On-link 10.0.0.1 0',
      'IPv6 Route Table',
    ]) {
      assert.ok(words.includes(line), `${line}\n${lines.join('\n')}`);
    }
  });

  test('/? and what is wrong', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const help = await netstat('/?');
    assert.match(help.lines.join('\n') + help.stderr, /NETSTAT \[-a\]/);
    const wrong = await netstat('-Z');
    assert.equal(wrong.code, 1);
    assert.match(wrong.lines.join('\n') + wrong.stderr, /NETSTAT \[-a\]/);
    const dialect = await netstat('--dialect', 'klingon');
    assert.equal(dialect.code, 1);
    assert.match(dialect.stderr, /invalid argument 'klingon' for '--dialect'/);
  });

  test('--dialect linux: as net-tools', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { answer, listed } = await whileStill(wine.namespace, () =>
      wine.node(program, ['--dialect', 'linux', '-tan']),
    );
    const { code, stdout, stderr } = answer;
    assert.deepEqual([code, stderr.toString()], [0, '']);
    const [heading, columns, ...rest] = stdout.toString().split('\n');
    assert.equal(heading, 'Active Internet connections (servers and established)');
    assert.match(columns ?? '', /^Proto Recv-Q Send-Q Local Address/);
    assert.equal(rest.length - 1, listed.filter(({ kind }) => kind === 'tcp').length);
  });

  test('--json: as the schema has it', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const isDocument = validatorOf();
    for (const argv of [['-ano'], ['-andiy'], ['-x'], ['-r'], ['-s'], ['-e']]) {
      const { lines } = await netstat('--json', ...argv);
      isDocument(JSON.parse(lines.join('\n')));
      assert.deepEqual(isDocument.errors, null, argv.join());
    }
  });

  test('a reader that has gone: the end, without a word', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { stdout } = await wine.node(closing, [windowsPath(program), '-ano']);
    assert.deepEqual(JSON.parse(stdout.toString()), { code: 1, stderr: '' });
  });

  test('without koffi: an error that says so', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    const { code, stderr } = await wine.node(program, ['-ano'], { env: { NODE_PATH: '' } });
    assert.equal(code, 1);
    assert.match(stderr.toString(), /^netstat: .*the optional dependency koffi is not installed/);
  });

  test('no process is started', async (t) => {
    if (reason !== undefined) return unavailable(t, reason);
    for (const argv of [['-anob'], ['-s'], ['-r'], ['-e'], ['--json', '-ano']]) {
      const options = ['--require', alone];
      const { stdout, stderr } = await wine.node(program, argv, { options });
      assert.ok(stdout.length > 0, stderr.toString());
      assert.doesNotMatch(stderr.toString(), /a process is started/);
    }
  });
});

function bracketed(endpoint: string): string {
  return endpoint.replace(/^(.*:.*):(\d+)$/, '[$1]:$2');
}
