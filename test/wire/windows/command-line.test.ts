import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCommandLine } from '../../../src/wire/windows/command-line.js';

/** The examples of "Parsing C++ command-line arguments", and CommandLineToArgvW's way with quotes. */
const LINES: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  ['x', ['x']],
  ['"x', ['x']],
  ['x  \t ', ['x']],
  ['"C:\\Program Files\\a.exe" -k  netsvcs', ['C:\\Program Files\\a.exe', '-k', 'netsvcs']],
  // In the program's name a backslash does not protect a quote, and none begins within it.
  ['"a\\" b', ['a\\', 'b']],
  ['a"b c" d', ['a"b', 'c d']],
  ['x "a b c" d e', ['x', 'a b c', 'd', 'e']],
  ['x "ab\\"c" "\\\\" d', ['x', 'ab"c', '\\', 'd']],
  ['x a\\\\\\b d"e f"g h', ['x', 'a\\\\\\b', 'de fg', 'h']],
  ['x a\\\\\\"b c d', ['x', 'a\\"b', 'c', 'd']],
  ['x a\\\\\\\\"b c" d e', ['x', 'a\\\\b c', 'd', 'e']],
  ['x "" y', ['x', '', 'y']],
  ['x """a b"" c', ['x', '"a', 'b', 'c']],
  ['x "a"" b', ['x', 'a"', 'b']],
  ['x a"b', ['x', 'ab']],
  ['x \\', ['x', '\\']],
];

test('a command line is split as Windows splits it', () => {
  for (const [line, argv] of LINES) assert.deepEqual(parseCommandLine(line), argv, line);
});
