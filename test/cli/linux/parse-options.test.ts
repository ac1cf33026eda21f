import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NETSTAT_LANGUAGE } from '../../../src/cli/linux/option-names.js';
import type { NetstatOptions } from '../../../src/cli/linux/options.js';
import { fc } from '../../support/fast-check.js';
import { optionsOf, parse, textOf, UNNAMED } from './support.js';

const BARE: NetstatOptions = {
  table: 'sockets',
  selection: {
    sections: UNNAMED,
    internet: ['inet', 'inet6'],
    named: false,
    protocolsImplied: false,
  },
  families: [],
  show: 'connected',
  numeric: { hosts: false, ports: false, users: false },
  symbolic: false,
  extend: 0,
  programs: false,
  context: false,
  timers: false,
  continuous: false,
  wide: false,
  verbose: false,
  routeCache: false,
  routeFib: false,
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

const TRANSPORTS = ['tcp', 'sctp', 'udp', 'udplite', 'raw'] as const;
const NUMBERS = { hosts: true, ports: true, users: true };

/** Command line, and how its value differs from the bare one; a selection is merged. */
type Row = readonly [
  string,
  Omit<Partial<NetstatOptions>, 'selection' | 'extensions'> & {
    selection?: Partial<NetstatOptions['selection']>;
    extensions?: Partial<NetstatOptions['extensions']>;
  },
];

const named = (
  sections: NetstatOptions['selection']['sections'],
  ...internet: readonly ('inet' | 'inet6')[]
) => ({
  sections,
  named: true,
  internet: internet.length > 0 ? internet : (['inet', 'inet6'] as const),
});

const ROWS: readonly Row[] = [
  ['', {}],
  ['operand - -- -q --nonsense', {}],
  ['-d', {}],
  [
    '-tulpn',
    {
      selection: named(['tcp', 'udp']),
      show: 'listening',
      programs: true,
      numeric: NUMBERS,
    },
  ],
  ['-a', { show: 'all' }],
  ['-al', { show: 'all' }],
  ['-l', { show: 'listening' }],
  ['--numeric-hosts', { numeric: { hosts: true, ports: false, users: false } }],
  ['--numeric-p', { numeric: { hosts: false, ports: true, users: false } }],
  ['--numeric-users -N', { numeric: { hosts: false, ports: false, users: true }, symbolic: true }],
  ['-n --numeric-users', { numeric: NUMBERS }],
  ['-e', { extend: 1 }],
  ['-eWe --extend', { extend: 3, wide: true }],
  ['-o -c -v', { timers: true, continuous: true, verbose: true }],
  ['-S', { selection: named(['sctp']) }],
  ['-wU', { selection: named(['udplite', 'raw']) }],
  ['-x', { selection: named(['unix']), families: ['unix'] }],
  ['--unix', { selection: named(['unix']), families: ['unix'] }],
  ['-xut', { selection: named(['tcp', 'udp', 'unix']), families: ['unix'] }],
  ['-g', { selection: named(['groups']) }],
  ['-xgu', { selection: named(['udp', 'groups', 'unix']), families: ['unix'] }],
  [
    '-4',
    {
      selection: { ...named(TRANSPORTS, 'inet'), protocolsImplied: true },
      families: ['inet'],
    },
  ],
  [
    '-64',
    {
      selection: { ...named(TRANSPORTS, 'inet', 'inet6'), protocolsImplied: true },
      families: ['inet6', 'inet'],
    },
  ],
  [
    '--inet6 -x',
    {
      selection: { ...named([...TRANSPORTS, 'unix'], 'inet6'), protocolsImplied: true },
      families: ['inet6', 'unix'],
    },
  ],
  [
    '-6g',
    {
      selection: { ...named([...TRANSPORTS, 'groups'], 'inet6'), protocolsImplied: true },
      families: ['inet6'],
    },
  ],
  ['-t6', { selection: named(['tcp'], 'inet6'), families: ['inet6'] }],
  ['--ip -u', { selection: named(['udp'], 'inet'), families: ['inet'] }],
  ['-A tcpip,ip6 -u', { selection: named(['udp']), families: ['inet', 'inet6'] }],
  ['-Ainet -A inet -u', { selection: named(['udp'], 'inet'), families: ['inet', 'inet'] }],
  [
    '--prot=ipx --x25 --ax25 --netrom --rose',
    {
      selection: named(['ipx', 'ax25', 'x25', 'netrom', 'rose']),
      families: ['ipx', 'x25', 'ax25', 'netrom', 'rose'],
    },
  ],
  [
    '--ddp --appletalk -A econet,ash',
    {
      selection: { ...BARE.selection, sections: [...UNNAMED, 'ddp'] },
      families: ['ddp', 'ddp', 'ec', 'ash'],
    },
  ],
  ['--bluetooth', { selection: named(['bluetooth']), families: ['bluetooth'] }],
  ['-2t', { selection: named(['tcp', 'bluetooth']) }],
  ['--rfcomm', { selection: named(['bluetooth']) }],
  ['-i', { table: 'interfaces' }],
  ['-M', { table: 'masquerade' }],
  [
    '-rCF6',
    {
      table: 'routes',
      routeCache: true,
      routeFib: true,
      families: ['inet6'],
      selection: { ...named(TRANSPORTS, 'inet6'), protocolsImplied: true },
    },
  ],
  ['-s', { table: 'statistics', selection: { ...named(TRANSPORTS), protocolsImplied: true } }],
  ['-st', { table: 'statistics', selection: named(['tcp']) }],
  ['--json', { extensions: { format: 'json' } }],
  ['--nd -c', { extensions: { format: 'ndjson' }, continuous: true }],
  ['--full-command', { extensions: { fullCommand: true }, programs: true }],
  ['--all-h', { extensions: { allHolders: true }, programs: true }],
  ['--netlink', { table: 'changes', extensions: { netlink: true } }],
  [
    '--netl --nd -cn --source netlink',
    {
      table: 'changes',
      continuous: true,
      numeric: NUMBERS,
      extensions: { netlink: true, format: 'ndjson', source: 'netlink' },
    },
  ],
  ['--ne', { selection: named(['netrom']), families: ['netrom'] }],
  ['--net', { selection: named(['netrom']), families: ['netrom'] }],
  ['--source proc --source=bpf', { extensions: { source: 'bpf' } }],
  ['--proc-root /x/é --source proc', { extensions: { procRoot: '/x/é', source: 'proc' } }],
  ['--capture out', { extensions: { captureFile: 'out' } }],
  ['--replay=in -c', { extensions: { replayFile: 'in' }, continuous: true }],
  ['--dns-timeout 0', { extensions: { dnsTimeoutMs: 0 } }],
  ['--dns 2147483647', { extensions: { dnsTimeoutMs: 2147483647 } }],
];

test('each command line has its value', () => {
  for (const [line, difference] of ROWS) {
    const expected = {
      ...BARE,
      ...difference,
      selection: { ...BARE.selection, ...difference.selection },
      extensions: { ...BARE.extensions, ...difference.extensions },
    };
    assert.deepEqual(optionsOf(line.split(' ').filter(Boolean)), expected, line);
  }
});

test('-Z needs SELinux, at once', () => {
  const refused = textOf(parse(['-Z', '-A', 'nosuch'], { selinuxEnabled: false }));
  assert.deepEqual(refused, {
    exitCode: 1,
    stdout: '',
    stderr: 'SELinux is not enabled on this machine.\n',
  });
  const parsed = parse(['--context'], { selinuxEnabled: true });
  assert.equal(parsed.kind, 'run');
  assert.deepEqual(parsed.options, { ...BARE, context: true, programs: true });
});

test('--tcpip is answered as net-tools answers it, and the run goes on', () => {
  const parsed = parse(['--tcpip', '-u']);
  assert.equal(parsed.kind, 'run');
  assert.deepEqual(parsed.options.families, []);
  assert.equal(textOf(parsed).stderr, "netstat.c: Internal Error `longopts 1 range'.\n");
});

test('POSIXLY_CORRECT ends the options at the first operand', () => {
  const parsed = parse(['operand', '--nonsense'], { posixlyCorrect: true });
  assert.equal(parsed.kind, 'run');
});

test('-V names this package, at once', () => {
  assert.deepEqual(textOf(parse(['-tV', '--nonsense'])), {
    exitCode: 0,
    stdout: 'sockeye 1.2.3 (netstat of net-tools 2.10, compatible)\n',
    stderr: '',
  });
});

test('--help-all adds every option of our own to the usage', () => {
  const { exitCode, stdout, stderr } = textOf(parse(['--help-all']));
  const help = textOf(parse(['--help']));
  assert.equal(exitCode, 0);
  assert.equal(stderr, '');
  assert.ok(stdout.startsWith(help.stdout + help.stderr));
  for (const { name, argument } of NETSTAT_LANGUAGE.extensions ?? []) {
    const mark = argument === 'required' ? ' <' : '  ';
    assert.ok(stdout.includes(`\n        --${name}${mark}`), name);
  }
  for (const line of stdout.split('\n')) assert.ok(line.length <= 80, line);
});

/** Command line and complaint. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['--source=tcp', "invalid argument 'tcp' for '--source': one of auto, netlink, proc, bpf"],
  ['--so=é', "invalid argument 'é' for '--source': one of auto, netlink, proc, bpf"],
  ['--proc-root=', "invalid argument '' for '--proc-root': a directory"],
  ['--capture=', "invalid argument '' for '--capture': a file"],
  ['--replay=', "invalid argument '' for '--replay': a file"],
  ...['', '-1', '1.5', '1e3', '0x10', 'é', '2147483648', '9'.repeat(400)].map(
    (text) =>
      [
        `--dns-timeout=${text}`,
        `invalid argument '${text}' for '--dns-timeout': milliseconds, 0 to 2147483647`,
      ] as const,
  ),
  ['--json --ndjson', "options '--json' and '--ndjson' exclude each other"],
  ['--replay a --capture b', "options '--capture' and '--replay' exclude each other"],
  ['--proc-root a --replay b', "options '--proc-root' and '--replay' exclude each other"],
  [
    '--proc-root a --source netlink',
    "options '--proc-root' and '--source=netlink' exclude each other",
  ],
  ['--proc-root a --source bpf', "options '--proc-root' and '--source=bpf' exclude each other"],
  ['--netlink --source bpf', "options '--netlink' and '--source=bpf' exclude each other"],
  ['-c --json', "options '--json' and '--continuous' exclude each other"],
  ['--capture a -c', "options '--capture' and '--continuous' exclude each other"],
  ['-rn --full-command', "option '--full-command' is for sockets, which '-r' does not show"],
  ['-i --all-holders', "option '--all-holders' is for sockets, which '-i' does not show"],
  ['-i --dns-timeout 1', "option '--dns-timeout' is for names of hosts, which '-i' does not show"],
  ['-n --dns-timeout 1', "option '--dns-timeout' is for names of hosts, which are to be numbers"],
];

test('bad values and conflicts of our own options end with exit code 3', () => {
  for (const [line, complaint] of REFUSED) {
    const { exitCode, stdout, stderr } = textOf(parse(line.split(' ')));
    const text = Buffer.from(stderr, 'latin1').toString();
    assert.deepEqual([exitCode, stdout, text], [3, '', `netstat: ${complaint}\n`], line);
  }
});

test('a command line is a run or an end with an exit code, whatever it holds', () => {
  const names = [...NETSTAT_LANGUAGE.long, ...(NETSTAT_LANGUAGE.extensions ?? [])];
  const word = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...NETSTAT_LANGUAGE.short) }).map((text) => `-${text}`),
    fc
      .tuple(fc.constantFrom(...names), fc.nat(15), fc.constantFrom('', '=', '=inet', '=1', '=é'))
      .map(([{ name }, length, end]) => `--${name.slice(0, length)}${end}`),
    fc.constantFrom('inet', 'inet,unix', '--', '-', 'auto', '10'),
  );
  fc.assert(
    fc.property(fc.array(word), fc.boolean(), fc.boolean(), (argv, posixlyCorrect, selinux) => {
      const parsed = parse(argv, { posixlyCorrect, selinuxEnabled: selinux });
      if (parsed.kind === 'exit') {
        assert.ok([0, 1, 3].includes(parsed.exitCode));
        return;
      }
      const { selection, table, context } = parsed.options;
      assert.ok(selection.sections.length > 0);
      assert.equal(new Set(selection.sections).size, selection.sections.length);
      assert.ok(selection.internet.length > 0);
      assert.ok(selection.named || table !== 'statistics');
      assert.ok(selinux || !context);
    }),
    { numRuns: 2000 },
  );
});
