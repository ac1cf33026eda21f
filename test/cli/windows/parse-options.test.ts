import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Extensions } from '../../../src/cli/extensions.js';
import { PROTOCOLS, type WindowsOptions } from '../../../src/cli/windows/options.js';
import { parseOptions } from '../../../src/cli/windows/parse-options.js';
import { fc } from '../../support/fast-check.js';
import { golden } from '../../support/golden.js';

const BARE: WindowsOptions = {
  views: ['connections'],
  protocols: [],
  show: 'connected',
  numeric: false,
  fullNames: false,
  processIds: false,
  executables: false,
  componentPaths: false,
  offloadState: false,
  templates: false,
  timeInState: false,
  dscp: false,
  extensions: {
    format: 'text',
    fullCommand: false,
    allHolders: false,
    explain: false,
    netlink: false,
    source: 'auto',
    dnsTimeoutMs: 2000,
  },
};

type Change = Omit<Partial<WindowsOptions>, 'extensions'> & { extensions?: Partial<Extensions> };

/** Command line, and how its value differs from the bare one. */
const ROWS: readonly (readonly [string, Change])[] = [
  ['', {}],
  ['-a', { show: 'all' }],
  ['-q', { show: 'bound' }],
  ['-aq', { show: 'bound' }],
  ['-ano', { show: 'all', numeric: true, processIds: true }],
  ['-no', { numeric: true, processIds: true }],
  ['/A /n /O', { show: 'all', numeric: true, processIds: true }],
  ['-ANO', { show: 'all', numeric: true, processIds: true }],
  ['-o 5', { processIds: true, intervalMs: 5000 }],
  ['5 -o', { processIds: true, intervalMs: 5000 }],
  ['1', { intervalMs: 1000 }],
  ['-f', { fullNames: true }],
  ['-b', { executables: true }],
  ['-bv', { executables: true, componentPaths: true }],
  ['-t', { offloadState: true }],
  ['-y', { templates: true }],
  ['-i', { timeInState: true }],
  ['-d', { dscp: true }],
  ['-p tcp', { protocols: ['tcp'] }],
  ['-P UDPv6', { protocols: ['udpv6'] }],
  ['/p Tcp', { protocols: ['tcp'] }],
  ['-anop tcp', { show: 'all', numeric: true, processIds: true, protocols: ['tcp'] }],
  ['-pan tcp', { show: 'all', numeric: true, protocols: ['tcp'] }],
  ['-p tcp -p udp', { protocols: ['tcp', 'udp'] }],
  ['-p tcp 5', { protocols: ['tcp'], intervalMs: 5000 }],
  ['-s', { views: ['statistics'] }],
  ['-e', { views: ['ethernet'] }],
  ['-se', { views: ['ethernet', 'statistics'] }],
  ['-r', { views: ['routes'] }],
  ['-x', { views: ['networkDirect'] }],
  ['-c', { views: ['processes'] }],
  ['-sp udp', { views: ['statistics', 'connections'], protocols: ['udp'] }],
  ['-s -p tcp udp', { views: ['statistics', 'connections'], protocols: ['tcp', 'udp'] }],
  ['-sp icmpv6', { views: ['statistics'], protocols: ['icmpv6'] }],
  ['-p ip -s', { views: ['statistics'], protocols: ['ip'] }],
  ['-e -p udp', { views: ['ethernet', 'statistics', 'connections'], protocols: ['udp'] }],
  ['-e -p ip', { views: ['ethernet', 'statistics'], protocols: ['ip'] }],
  ['-r -p TCP', { views: ['routes', 'connections'], protocols: ['tcp'] }],
  ['-c -p tcp', { views: ['processes'], protocols: ['tcp'] }],
  [
    '-nasert',
    {
      views: ['ethernet', 'statistics', 'routes', 'connections'],
      show: 'all',
      numeric: true,
      offloadState: true,
    },
  ],
  ['-sp tcp --json', { views: ['statistics'], protocols: ['tcp'], extensions: { format: 'json' } }],
  ['-n --ndjson 2', { numeric: true, intervalMs: 2000, extensions: { format: 'ndjson' } }],
  ['--replay=a.json', { extensions: { replayFile: 'a.json' } }],
  ['--replay a.json', { extensions: { replayFile: 'a.json' } }],
  ['--rep a.json', { extensions: { replayFile: 'a.json' } }],
  ['--proc-root /p --source proc', { extensions: { procRoot: '/p', source: 'proc' } }],
  ['--full-command', { executables: true, extensions: { fullCommand: true } }],
  ['--all-holders', { processIds: true, extensions: { allHolders: true } }],
  ['-b --all-holders', { executables: true, extensions: { allHolders: true } }],
  ['--dns-timeout 7', { extensions: { dnsTimeoutMs: 7 } }],
];

const words = (line: string): string[] => line.split(' ').filter((word) => word !== '');

function textOf(argv: readonly string[]) {
  const parsed = parseOptions(argv);
  if (parsed.kind === 'run') return;
  const text = (stream: 'stdout' | 'stderr') =>
    Buffer.concat(
      parsed.writes.filter((write) => write.stream === stream).map((write) => write.bytes),
    ).toString('latin1');
  return { exitCode: parsed.exitCode, stdout: text('stdout'), stderr: text('stderr') };
}

const USAGE = golden('windows/usage.txt');

describe("options of Windows' netstat", () => {
  for (const [line, { extensions, ...change }] of ROWS) {
    test(`netstat ${line}`, () => {
      const options = { ...BARE, ...change, extensions: { ...BARE.extensions, ...extensions } };
      assert.deepEqual(parseOptions(words(line)), { kind: 'run', options });
    });
  }

  test('what is not understood is answered with the usage, and so is the wish for help', () => {
    const wrong = [
      ...['-?', '/?', '-h', '-help', '-z', '-az', 'word', '-', '/', '--', '', '-a-n', '/-a'],
      ...['-p', '-p sctp', '-p ip', '-ap icmp', '-p udp -p ip', '-sp', '-sp 5'],
      ...['0', '-5', '+5', '1.5', '5 6', '2147484', '99999999999999999999'],
    ];
    for (const line of wrong) {
      const argv = line === '' ? [''] : words(line);
      assert.deepEqual(textOf(argv), { exitCode: 1, stdout: '', stderr: USAGE }, line);
    }
  });

  test('our own say what is wrong with them', () => {
    const complaints: Record<string, string> = {
      '--jsn': `netstat: unrecognized option '--jsn'\n${USAGE}`,
      '--replay': `netstat: option '--replay' requires an argument\n${USAGE}`,
      '--source=x':
        "netstat: invalid argument 'x' for '--source': one of auto, netlink, proc, bpf\n",
      '--json 5': "netstat: options '--json' and an interval exclude each other\n",
      '--capture f 5': "netstat: options '--capture' and an interval exclude each other\n",
      '--json -es': "netstat: option '--json' is for one table at a time\n",
      '--json -ep ip': "netstat: option '--json' is for one table at a time\n",
      '--json -c': "netstat: option '--json' is for tables, which the list of '-c' is not\n",
      '--netlink': "netstat: option '--netlink' is of '--dialect linux'\n",
      '-s --explain': "netstat: option '--explain' is of '--dialect linux'\n",
      '-r --all-holders': "netstat: option '--all-holders' is for sockets, which routes are not\n",
      '-n --dns-timeout 5':
        "netstat: option '--dns-timeout' is for names of hosts, which are to be numbers\n",
      '-v': "netstat: option '-v' is for what '-b' shows\n",
    };
    for (const [line, stderr] of Object.entries(complaints)) {
      assert.deepEqual(textOf(words(line)), { exitCode: 1, stdout: '', stderr }, line);
    }
  });

  test('--help-all tells of our own besides', () => {
    const text = textOf(['--help-all']);
    assert.equal(text?.exitCode, 0);
    assert.ok(text.stdout.startsWith(USAGE));
    assert.match(text.stdout, /^ {8}--replay <file> /m);
  });

  const letter = fc.constantFrom(...'abcdefinoqrstxy');

  test('stand alone or together, in any order, upper or lower case, behind either sign', () => {
    const sign = fc.constantFrom('-', '/');
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, sign, fc.boolean()), { minLength: 1 }), (given) => {
        const together = parseOptions([`-${given.map(([each]) => each).join('')}`]);
        const alone = given.map(([each, by, upper]) => by + (upper ? each.toUpperCase() : each));
        assert.deepEqual(parseOptions(alone.toReversed()), together);
      }),
    );
  });

  test('take a protocol as the next word, wherever -p stands', () => {
    const letters = fc.array(letter).map((given) => given.join(''));
    const protocol = fc.constantFrom(...PROTOCOLS.slice(0, 4));
    fc.assert(
      fc.property(letters, letters, protocol, (before, after, name) => {
        const apart = parseOptions([`-${before}${after}n`, '-p', name]);
        assert.deepEqual(parseOptions([`-${before}p${after}n`, name]), apart);
      }),
    );
  });

  test('whatever is given, it is understood or answered in words', () => {
    const word = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('-p', 'tcp', '--json', '--source', '5', '/?', '--', '-sep', '--capture=x'),
    );
    fc.assert(
      fc.property(fc.array(word), (argv) => {
        const parsed = parseOptions(argv);
        if (parsed.kind === 'run') assert.ok(parsed.options.views.length > 0);
        else assert.ok(parsed.writes.some(({ bytes }) => bytes.length > 0));
      }),
    );
  });
});
