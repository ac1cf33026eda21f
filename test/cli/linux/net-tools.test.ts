import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NETSTAT_LANGUAGE } from '../../../src/cli/linux/option-names.js';
import { fc } from '../../support/fast-check.js';
import { manyRuns } from '../../support/many-runs.js';
import { noNetTools, type PeerRun, runPeer } from '../../support/peer.js';
import { unavailable } from '../../support/probe.js';
import { run } from '../../support/process.js';
import { optionsOf, parse, textOf } from './support.js';

/** Ends the real netstat before it reads a table, if the parser gets so far. */
const STOP = ['-A', 'nosuch'];
const STOPPED = "Unknown address family `nosuch'.\n";

const UNFIT = await noNetTools();

/** The two versions say who they are; nothing else may differ. */
function withoutVersion(run: PeerRun): PeerRun {
  const isVersion = /^(net-tools 2\.10\n|sockeye 1\.2\.3 \()/.test(run.stdout);
  return isVersion ? { ...run, stdout: 'version' } : run;
}

interface Asked {
  readonly argv: readonly string[];
  readonly posixlyCorrect?: boolean;
}

/** What the real netstat says to each, in the C locale. */
function askAll(asked: readonly Asked[]): Promise<PeerRun[]> {
  const { POSIXLY_CORRECT: _, ...env } = process.env;
  const commands = asked.map(({ argv, posixlyCorrect = false }) =>
    posixlyCorrect ? ['env', 'POSIXLY_CORRECT=1', 'netstat', ...argv] : ['netstat', ...argv],
  );
  const options = { env: { ...env, LC_ALL: 'C' }, limitMs: 120_000 };
  return manyRuns(commands, (words) => run('sh', words, options));
}

async function agree(asked: readonly Asked[]): Promise<void> {
  const reals = await askAll(asked);
  for (const [at, { argv, posixlyCorrect = false }] of asked.entries()) {
    const ours = textOf(parse(argv, { posixlyCorrect }));
    const real = reals[at] as PeerRun;
    assert.deepEqual(withoutVersion(ours), withoutVersion(real), JSON.stringify(argv));
  }
}

test('names every long option that the usage of net-tools lists', async (t) => {
  if (UNFIT !== undefined) return unavailable(t, UNFIT);
  const { stdout } = await runPeer('netstat', ['--help']);
  const listed = [...stdout.matchAll(/--([a-z0-9-]+)/g)].map(([, name]) => name);
  const known = new Set(NETSTAT_LANGUAGE.long.map((option) => option.name));
  for (const name of listed) assert.ok(known.has(name ?? ''), name);
});

function prefixes(names: readonly string[]): readonly string[] {
  const all = names.flatMap((name) => Array.from(name, (_, at) => name.slice(0, at + 1)));
  return [...new Set(all)];
}

test('takes or refuses every abbreviation of every option as net-tools does', async (t) => {
  if (UNFIT !== undefined) return unavailable(t, UNFIT);
  const all = prefixes(NETSTAT_LANGUAGE.long.map(({ name }) => name));
  const ends = ['', '=inet', '=', '~'];
  await agree(
    all.flatMap((prefix) => ends.map((end) => ({ argv: [`--${prefix}${end}`, ...STOP] }))),
  );
});

test('takes abbreviations of our own options only where net-tools knows none', async (t) => {
  if (UNFIT !== undefined) return unavailable(t, UNFIT);
  const all = prefixes((NETSTAT_LANGUAGE.extensions ?? []).map(({ name }) => name));
  const asked = all.map((prefix) => ({ argv: [`--${prefix}`, ...STOP] }));
  const reals = await askAll(asked);
  const isKnown = ({ argv: [word] }: Asked, at: number) =>
    reals[at]?.stderr.startsWith(`netstat: unrecognized option '${word}'\n`) === false;
  await agree(asked.filter(isKnown));
});

test('an abbreviation means what the whole name means', () => {
  const { long } = NETSTAT_LANGUAGE;
  for (const prefix of prefixes(long.map(({ name }) => name))) {
    const whole = (long.find(({ name }) => name === prefix) ??
      long.find(({ name }) => name.startsWith(prefix))) as (typeof long)[number];
    const argument = whole.argument === 'required' ? '=unix' : '';
    const parsed = parse([`--${prefix}${argument}`], { selinuxEnabled: true });
    if (textOf(parsed).stderr.includes('is ambiguous')) continue;
    assert.deepEqual(
      parsed,
      parse([`--${whole.name}${argument}`], { selinuxEnabled: true }),
      prefix,
    );
  }
});

const FAMILIES_TOO_LONG = Array.from({ length: 40 }, () => 'netrom').join();

/** Command lines that end before a table is read. */
const ENDING: readonly (readonly string[])[] = [
  ['-h'],
  ['--help'],
  ['-V'],
  ['--version', '--nonsense'],
  ['-?'],
  ['-A'],
  ['--protocol'],
  ['-q'],
  ['-tq'],
  ['-:'],
  ['-;'],
  ['--='],
  ['--=1'],
  ['---'],
  ['-t-'],
  ['-é'],
  ['--é'],
  ['--\u001b[31m'],
  ['-A', ''],
  ['-A', 'inet,'],
  ['-A', ',inet'],
  ['-A', 'inet,,unix'],
  ['-A', 'INET'],
  ['-A', 'inet6,ip6,ip,tcpip,unix,ipx,ax25,netrom,rose,x25,ddp,appletalk,econet,ash,bluetooth,x'],
  ['-A', 'é'],
  ['-A', `inet,${'é'.repeat(200)}`],
  ['-A', `${'unix,'.repeat(49)}inet6,inet6,inet6,inet6`, ...STOP],
  ['-A', FAMILIES_TOO_LONG.slice(0, 254), '-x', '-4', ...STOP],
  ['-A', FAMILIES_TOO_LONG, ...STOP],
  ['-A', FAMILIES_TOO_LONG.slice(0, 251), '-A', 'ash', '-A', 'ash,nosuch', '-A', 'ec', ...STOP],
  ['-A', FAMILIES_TOO_LONG.slice(0, 251), '-A', 'unix,nosuch', ...STOP],
  ['-A', FAMILIES_TOO_LONG.slice(0, 244), '-A', 'ipx', '-A', 'ash,nosuch', ...STOP],
  ['--ip6'],
  ['--econet'],
  ['--ash'],
  ['--tcpip', '-h'],
  ['--tcpi', ...STOP],
  ['--tcpip=x'],
  ['--tcp=3'],
  ['-ri'],
  ['-rr'],
  ['-is'],
  ['-Ms'],
  ['-r', 'operand', '-M'],
  ['--route', '--interfaces', '-g'],
  ['-ri', '-h'],
  ['-ri', '-V'],
  ['-s', '-x'],
  ['-s', '--inet', '--inet6'],
  ['-s', '-4', '-4'],
  ['-s', '-A', 'econet,ddp'],
  ['-sA', 'inet,unix', '-t'],
  ['-s', '-A', FAMILIES_TOO_LONG],
  ['-Z', ...STOP],
  ['--context', ...STOP],
  ['-A', '--', '-q'],
];

test('ends as net-tools does', async (t) => {
  if (UNFIT !== undefined) return unavailable(t, UNFIT);
  await agree(ENDING.map((argv) => ({ argv })));
});

test('reads operands and POSIXLY_CORRECT as net-tools does', async (t) => {
  if (UNFIT !== undefined) return unavailable(t, UNFIT);
  const posixlyCorrect = true;
  await agree([
    { argv: ['operand', ...STOP] },
    { argv: ['-', ...STOP] },
    { argv: ['-ri', 'operand', '-q'] },
    { argv: ['-ri', 'operand', '-q'], posixlyCorrect },
    { argv: ['-ri', '--', '-q'] },
    { argv: ['-ri', '--', '-q'], posixlyCorrect },
  ]);
});

const LETTERS = [...NETSTAT_LANGUAGE.short].filter((letter) => letter !== ':' && letter !== 'Z');

const WORD = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...LETTERS).map((letter) => `-${letter}`) },
  {
    weight: 4,
    arbitrary: fc
      .string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 4 })
      .map((letters) => `-${letters}`),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...NETSTAT_LANGUAGE.long),
        fc.nat(12),
        fc.constantFrom('', '', '=inet'),
      )
      .map(([{ name }, cut, end]) => `--${name.slice(0, Math.max(2, name.length - cut))}${end}`),
  },
  { weight: 2, arbitrary: fc.constantFrom('inet', 'unix,ip6', 'nosuch', '-', '-q', '--zzz', '-Z') },
);

test('agrees on command lines of every making, to the first error', async (t) => {
  if (UNFIT !== undefined) return unavailable(t, UNFIT);
  let whole = 0;
  const asked: Asked[] = [];
  for (const argv of fc.sample(fc.array(WORD, { maxLength: 6 }), { numRuns: 600, seed: 7 })) {
    const parsed = parse(argv);
    if (parsed.kind === 'run') whole++;
    asked.push({ argv: parsed.kind === 'run' ? [...argv, ...STOP] : argv });
  }
  await agree(asked);
  assert.ok(whole > 100, `only ${whole} command lines without an error`);
  assert.ok(whole < 500, `only ${600 - whole} command lines with an error`);
});

test('what it takes to be a run, net-tools does not refuse', async (t) => {
  if (UNFIT !== undefined) return unavailable(t, UNFIT);
  const made = fc.sample(fc.array(WORD, { maxLength: 4 }), { numRuns: 200, seed: 11 });
  const asked = made
    .map((argv) => ({ argv: ['-n', ...argv] }))
    .filter(({ argv }) => {
      const parsed = parse(argv);
      return parsed.kind === 'run' && !parsed.options.continuous;
    });
  for (const [at, { stderr }] of (await askAll(asked)).entries()) {
    const argv = asked[at]?.argv ?? [];
    assert.ok(stderr.startsWith(textOf(parse(argv)).stderr), JSON.stringify(argv));
    assert.ok(!stderr.includes('usage:') && !stderr.includes(STOPPED), JSON.stringify(argv));
  }
  assert.equal(optionsOf(['-n']).numeric.hosts, true);
});
