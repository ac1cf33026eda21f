import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byteStringOf } from '../../src/cli/byte-string.js';
import { type GetoptItem, getoptLong, type OptionLanguage } from '../../src/cli/getopt.js';
import { fc } from '../support/fast-check.js';
import { runPeer } from '../support/peer.js';
import { hasCommand, unavailable } from '../support/probe.js';

const LANGUAGE: OptionLanguage = {
  short: 'ab:c::d?',
  long: [
    { name: 'alpha', argument: 'none', value: '1' },
    { name: 'alphabet', argument: 'required', value: '2' },
    { name: 'beta', argument: 'optional', value: '3' },
    { name: 'bet', argument: 'none', value: '4' },
    { name: 'gamma', argument: 'required', value: '5' },
    { name: 'gamut', argument: 'required', value: '5' },
    { name: 'gamble', argument: 'none', value: '5' },
  ],
  extensions: [
    { name: 'alphanumeric', argument: 'none', value: 'x1' },
    { name: 'delta', argument: 'optional', value: 'x2' },
    { name: 'delphi', argument: 'none', value: 'x3' },
  ],
};

interface Parse {
  readonly items: readonly GetoptItem[];
  readonly operands: readonly string[];
}

function parse(argv: readonly string[], posixlyCorrect = false, language = LANGUAGE): Parse {
  const items: GetoptItem[] = [];
  const generator = getoptLong(argv, language, { programName: 'prog', posixlyCorrect });
  for (let step = generator.next(); ; step = generator.next()) {
    if (step.done) return { items, operands: step.value };
    items.push(step.value);
  }
}

/** Items in short: `value=argument`, or the message of an error. */
function summary(argv: readonly string[], posixlyCorrect = false): readonly string[] {
  return parse(argv, posixlyCorrect).items.map((item) => {
    if (item.kind === 'error') return item.message;
    return item.argument === undefined ? item.value : `${item.value}=${item.argument}`;
  });
}

test('short options combine and take their arguments attached or next', () => {
  assert.deepEqual(summary(['-ad', '-bx', '-b', 'y', '-c', '-cz', '-ab', '--']), [
    'a',
    'd',
    'b=x',
    'b=y',
    'c',
    'c=z',
    'a',
    'b=--',
  ]);
});

test('a short option that is not known, or lacks its argument, is named and passed over', () => {
  assert.deepEqual(summary(['-aqd', '-:', '-;', '-b']), [
    'a',
    "prog: invalid option -- 'q'\n",
    'd',
    "prog: invalid option -- ':'\n",
    "prog: invalid option -- ';'\n",
    "prog: option requires an argument -- 'b'\n",
  ]);
});

test('an exact long name wins over longer ones', () => {
  assert.deepEqual(summary(['--alpha', '--bet']), ['1', '4']);
});

test('an abbreviation is ambiguous only among differing meanings', () => {
  assert.deepEqual(summary(['--gam=1', '--gamm=1', '--gamu', '2']), [
    "prog: option '--gam=1' is ambiguous; possibilities: '--gamma' '--gamble'\n",
    '5=1',
    '5=2',
  ]);
});

test('long options complain of arguments too many and missing', () => {
  assert.deepEqual(summary(['--alpha=', '--beta', '--beta=', '--zeta=3', '--gamma']), [
    "prog: option '--alpha' doesn't allow an argument\n",
    '3',
    '3=',
    "prog: unrecognized option '--zeta=3'\n",
    "prog: option '--gamma' requires an argument\n",
  ]);
});

test('extensions answer only to names that are otherwise not recognised', () => {
  assert.deepEqual(summary(['--alph', '--alphan', '--delt=1', '--del', '--d']), [
    "prog: option '--alph' is ambiguous; possibilities: '--alpha' '--alphabet'\n",
    'x1',
    'x2=1',
    "prog: option '--del' is ambiguous; possibilities: '--delta' '--delphi'\n",
    "prog: option '--d' is ambiguous; possibilities: '--delta' '--delphi'\n",
  ]);
});

test('operands are passed over, unless POSIXLY_CORRECT is set', () => {
  const argv = ['one', '-a', '-', '', '-b', 'x', '--', '-d'];
  assert.deepEqual(summary(argv), ['a', 'b=x']);
  assert.deepEqual(parse(argv).operands, ['one', '-', '', '-d']);
  assert.deepEqual(summary(argv, true), []);
  assert.deepEqual(parse(argv, true).operands, argv);
});

test('nothing is read ahead of what the caller takes', () => {
  const generator = getoptLong(['-a', '--nothing'], LANGUAGE, {
    programName: 'prog',
    posixlyCorrect: false,
  });
  assert.deepEqual(generator.next().value, { kind: 'option', value: 'a', name: 'a' });
});

/** What util-linux' getopt(1), which hands its arguments to getopt_long(3), makes of an argv. */
function expectedOfUtilLinux(argv: readonly string[], posixlyCorrect: boolean) {
  const { long, short } = LANGUAGE;
  const language: OptionLanguage = {
    short,
    // It gives every long option a meaning of its own.
    long: long.map((option) => ({ ...option, value: option.name })),
  };
  const { items, operands } = parse(argv.map(byteStringOf), posixlyCorrect, language);
  let stderr = '';
  let stdout = '';
  for (const item of items) {
    if (item.kind === 'error') {
      stderr += item.message;
      continue;
    }
    const isLong = item.name.length > 1;
    // It takes a letter `?` for an error that was already told.
    if (item.name === '?') continue;
    stdout += ` ${isLong ? '--' : '-'}${item.name}`;
    const mode = isLong
      ? long.find((option) => option.name === item.name)?.argument
      : short.includes(`${item.name}:`)
        ? 'required'
        : 'none';
    if (mode !== 'none') stdout += ` '${item.argument ?? ''}'`;
  }
  stdout += ` --${operands.map((operand) => ` '${operand}'`).join('')}\n`;
  return { stdout, stderr };
}

const WORDS = [
  ...['a', '-', '--', '', '-a', '-ab', '-b', '-bx', '-c', '-cx', '-dac', '-q', '-:', '-;', '-aé'],
  ...['--alpha', '--alph', '--alphab', '--alphabet', '--alphabet=1', '--alpha=1', '--b', '--be'],
  ...['--bet', '--beta', '--beta=', '--beta=2', '--gam', '--gamm', '--gamu=', '--gamb', '--z=1'],
  ...['--=', '--=1', '---', '--alpha-', '--gamma', '--é', '-é', '-a?d'],
];

test('agrees with getopt_long(3), by way of getopt(1)', async (t) => {
  if (!hasCommand('getopt')) return unavailable(t, 'getopt is not installed');
  const { stdout: version } = await runPeer('getopt', ['--version']);
  if (!version.startsWith('getopt from util-linux')) {
    return unavailable(t, 'getopt is not of util-linux');
  }
  const marks = { none: '', required: ':', optional: '::' };
  const long = LANGUAGE.long.map((option) => option.name + marks[option.argument]).join();
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 });
  for (const argv of fc.sample(words, { numRuns: 300, seed: 1 })) {
    for (const posixlyCorrect of [false, true]) {
      const peer = await runPeer(
        'getopt',
        ['--name', 'prog', '--options', LANGUAGE.short, '--longoptions', long, '--', ...argv],
        posixlyCorrect ? { POSIXLY_CORRECT: '' } : {},
      );
      assert.deepEqual(
        { stdout: peer.stdout, stderr: peer.stderr },
        expectedOfUtilLinux(argv, posixlyCorrect),
        JSON.stringify({ argv, posixlyCorrect }),
      );
    }
  }
});
