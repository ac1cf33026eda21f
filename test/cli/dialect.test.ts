import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseDialect } from '../../src/cli/dialect.js';
import { fc } from '../support/fast-check.js';
import { runHere } from '../support/run-here.js';

describe('the dialect of a command line', () => {
  test("is the system's own, unless another is chosen", () => {
    assert.deepEqual(chooseDialect(['-an'], 'linux'), { dialect: 'linux', argv: ['-an'] });
    assert.deepEqual(chooseDialect(['-an'], 'android'), { dialect: 'linux', argv: ['-an'] });
    assert.deepEqual(chooseDialect(['-an'], 'win32'), { dialect: 'windows', argv: ['-an'] });
    for (const words of [
      '--dialect=windows',
      '--dialect windows',
      '--di windows',
      '--dial=windows',
    ]) {
      const chosen = { dialect: 'windows', argv: ['-a', '-n'] };
      assert.deepEqual(chooseDialect(`-a ${words} -n`.split(' '), 'linux'), chosen, words);
    }
    const linux = { dialect: 'linux', argv: [] };
    assert.deepEqual(chooseDialect(['--dialect', 'linux'], 'win32'), linux);
    assert.deepEqual(chooseDialect('--dialect windows --dialect=linux'.split(' '), 'win32'), linux);
  });

  test('is no word after the last option, and no other option', () => {
    const words = '-n -- --dialect windows'.split(' ');
    assert.deepEqual(chooseDialect(words, 'linux'), { dialect: 'linux', argv: words });
    for (const word of ['--d', '--dns-timeout=1', '--dialects=windows', '-dialect', 'dialect']) {
      assert.deepEqual(chooseDialect([word], 'linux'), { dialect: 'linux', argv: [word] });
    }
  });

  test('leaves every other word as it is', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('-a', '--json', '--', '--d', '/?'));
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (before, after) => {
        fc.pre(!before.includes('--') && ![...before, ...after].some((each) => /^--di/.test(each)));
        const argv = [...before, '--dialect=windows', ...after];
        const expected = { dialect: 'windows', argv: [...before, ...after] };
        assert.deepEqual(chooseDialect(argv, 'linux'), expected);
      }),
    );
  });

  test("ends as the system's own netstat ends on an option that it does not understand", async () => {
    assert.deepEqual(chooseDialect(['--dialect', 'dos'], 'win32'), {
      complaint: "invalid argument 'dos' for '--dialect': one of linux, windows",
      exitCode: 1,
    });
    assert.deepEqual(chooseDialect(['-a', '--dialect'], 'linux'), {
      complaint: "option '--dialect' requires an argument",
      exitCode: 3,
    });
    assert.deepEqual(await runHere(['--dialect=DOS']), {
      exitCode: 3,
      stdout: '',
      stderr: "netstat: invalid argument 'DOS' for '--dialect': one of linux, windows\n",
    });
  });
});
