import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ZOO_CAPTURE } from '../support/fixtures.js';
import { unavailable } from '../support/probe.js';
import { runHere } from '../support/run-here.js';

const page = readFileSync(
  fileURLToPath(new URL('../../../docs/tables.md', import.meta.url)),
  'utf8',
);

/** The first cells of the table, each with the words set as code in it. */
const documented = (() => {
  const section = page.split(/^## /m).find((part) => part.startsWith("Options of Windows'")) ?? '';
  const cells = [...section.matchAll(/^\| (.*?) ?\|/gm)].map(([, cell = '']) => cell).slice(1);
  return cells.flatMap((cell) => {
    const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    return names.length === 0 ? [''] : names;
  });
})();

/** Every parameter that the encyclopaedia's table of netstats has for that of Windows. */
const KNOWN = ['-a', '-b', '-e', '-f', '-n', '-o', '-p', '-r', '-s', '-x', '-y', '-v', 'interval'];
const HELP = ['-h', '-?', '/?'];

interface Example {
  readonly line: string;
  readonly shows: RegExp;
  readonly says?: RegExp;
  readonly exitCode?: number;
  /** Of a copied /proc, where the capture has no such table. */
  readonly proc?: boolean;
}

const USAGE: Omit<Example, 'line'> = { shows: /^$/, says: /^\nDisplays protocol/, exitCode: 1 };

const EXAMPLES: Readonly<Record<string, Example>> = {
  '': { line: '--dns-timeout 0', shows: /^\nActive Connections\n(?!.*LISTENING)(?!.*UDP)/s },
  '-a': { line: '-an', shows: / LISTENING\n.*\n {2}UDP {4}/s },
  '-b': { line: '-abn', shows: / LISTENING\n \[\S+\]\n/ },
  '-c': { line: '-c', shows: /^ {2}PID +TCP +UDP {2}Executable$/m },
  '-d': { line: '-dn', shows: / State {11}DSCP\n.* ESTABLISHED {5}\d+\n/s },
  '-e': { line: '-e', shows: /Received +Sent\n\nBytes +\d+ +\d+\n/, proc: true },
  '-f': { line: '-f --dns-timeout 0', shows: / ESTABLISHED\n/ },
  '-h': { line: '-h', ...USAGE },
  '-?': { line: '-?', ...USAGE },
  '/?': { line: '/?', ...USAGE },
  '-i': {
    line: '-in',
    shows: / Time in State\n.* ESTABLISHED {5}- /s,
    says: /^netstat: times in /,
  },
  '-n': { line: '-n', shows: /127\.0\.0\.1:\d+ +127\.0\.0\.1:\d+ +ESTABLISHED\n/ },
  '-o': { line: '-no', shows: / PID\n.* ESTABLISHED {5}\d+\n/s },
  '-p': { line: '-anp udpv6', shows: /^[^T]*State\n( {2}UDP {4}\[.*\n)+$/ },
  '-q': { line: '-qn', shows: / BOUND\n/ },
  '-r': { line: '-r', shows: /^IPv4 Route Table$/m, proc: true },
  '-s': { line: '-s', shows: /^UDP Statistics for IPv4$/m },
  '-t': { line: '-nt', shows: / Offload State\n\n.* InHost {6}\n/s },
  '-v': { line: '-nbv', shows: /\n {2}\/\S+\n \[\S+\]\n/ },
  '-x': { line: '-x', shows: /^\nActive NetworkDirect Connections/ },
  '-y': { line: '-yn', shows: / Template\n.* ESTABLISHED {5}- /s, says: /^netstat: templates of / },
};

describe("each option of Windows' netstat in docs/tables.md", () => {
  test('is every one that there is', () => {
    assert.deepEqual(documented.toSorted(), [...Object.keys(EXAMPLES), 'interval'].toSorted());
    for (const name of [...KNOWN, ...HELP]) assert.ok(documented.includes(name), name);
  });

  for (const [name, { line, shows, says = /^$/, exitCode = 0, proc = false }] of Object.entries(
    EXAMPLES,
  )) {
    test(`${name} is shown by netstat ${line}`, async (t) => {
      if (proc && process.platform !== 'linux') return unavailable(t, 'this is not Linux');
      const source = proc ? ['--proc-root', '/proc'] : ['--replay', ZOO_CAPTURE];
      const ran = await runHere(['--dialect', 'windows', ...source, ...line.split(' ')]);
      assert.match(ran.stderr, says);
      assert.match(ran.stdout, shows);
      assert.equal(ran.exitCode, exitCode);
    });
  }
});
