import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { noNetlink } from '../../support/harness.js';
import { hasKoffi } from '../../support/libc.js';
import { emptyNamespace, type Namespace } from '../../support/namespace.js';
import { NETSTAT } from '../../support/netstat.js';
import { noNetwork } from '../../support/network.js';
import { runPeer } from '../../support/peer.js';
import { isRoot, notInstalled, unavailable } from '../../support/probe.js';
import { validatorOf } from '../../support/schema.js';
import { parse, textOf } from './support.js';

const seccomp = fileURLToPath(new URL('../../support/seccomp.js', import.meta.url));
const LIMIT_MS = 120_000;
const MARK_MS = 150;

/** Command line and complaint. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['--netlink --json', "options '--json' and '--netlink' exclude each other"],
  ['--netlink --capture a', "options '--capture' and '--netlink' exclude each other"],
  ['--replay a --netlink', "options '--replay' and '--netlink' exclude each other"],
  ['--netlink --proc-root a', "options '--proc-root' and '--netlink' exclude each other"],
  ['--netlink --explain', "options '--explain' and '--netlink' exclude each other"],
  ['--netlink --source proc', "options '--netlink' and '--source=proc' exclude each other"],
  ['--netlink -t', "options '--netlink' and '-t' exclude each other"],
  ['-r --netlink', "options '--netlink' and '-r' exclude each other"],
  ['-ge --netlink', "options '--netlink' and '-g' exclude each other"],
  ['--netlink -x', "option '--netlink' tells no changes of address family 'unix'"],
];

test('netstat --netlink is refused with what has an end, or is of sockets', () => {
  for (const [line, complaint] of REFUSED) {
    const said = textOf(parse(line.split(' ')));
    assert.deepEqual(said, { exitCode: 3, stdout: '', stderr: `netstat: ${complaint}\n` }, line);
  }
});

describe('netstat --netlink', () => {
  const why = noNetwork() ?? noNetlink();
  let namespace: Namespace | undefined;
  before(async () => {
    if (why === undefined) namespace = await emptyNamespace();
  });
  after(() => namespace?.stop());

  const ip = async (line: string): Promise<void> => {
    const { code, stderr } = (await namespace?.run('ip', line.split(' '))) ?? {};
    assert.equal(code, 0, stderr?.toString());
  };

  /** Runs it there, and `lo` up and down until it tells of that. */
  async function begin(...argv: string[]): Promise<{ child: ChildProcess; lines: string[] }> {
    const enter = ['--net', ...(isRoot() ? [] : ['--user', '--preserve-credentials'])];
    const args = [`--target=${namespace?.pid}`, ...enter, '--', ...NETSTAT];
    const child = spawn('nsenter', [...args, '--netlink', ...argv], {
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    const lines: string[] = [];
    createInterface(child.stdout).on('line', (line) => lines.push(line));
    await told(lines, () => lines.length > 0, 'link set lo down', 'link set lo up');
    await ip('link set lo up');
    return { child, lines };
  }

  /** Does these until one of the lines is as wanted. */
  async function told(
    lines: readonly string[],
    isWanted: (line: string) => boolean,
    ...marks: string[]
  ): Promise<void> {
    for (let waitedMs = 0; waitedMs < LIMIT_MS; waitedMs += MARK_MS) {
      if (lines.some(isWanted)) return;
      const mark = marks[(waitedMs / MARK_MS) % marks.length];
      if (mark !== undefined) await ip(mark);
      await new Promise((resume) => setTimeout(resume, MARK_MS));
    }
    assert.fail(`not told, but: ${lines.join('\n')}`);
  }

  test('tells each change in a line, until it is interrupted', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const { child, lines } = await begin('-n4');
    const closed = once(child, 'close');
    await ip('address add 192.0.2.1/24 dev lo');
    await ip('-6 address add 2001:db8::1/64 dev lo');
    await ip('address del 192.0.2.1/24 dev lo');
    const shown = () => lines.map((line) => line.replace(/^\S+ /, ''));
    await told(lines, (line) => line.includes('removed address 192.0.2.1/24 on lo'));
    assert.ok(shown().includes('added   address 192.0.2.1/24 on lo'), lines.join('\n'));
    assert.ok(
      shown().includes(
        'added   route local 192.0.2.0/24 dev lo table local proto kernel scope host src 192.0.2.1',
      ),
      lines.join('\n'),
    );
    for (const line of lines) {
      assert.match(
        line,
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d (added {2}|removed|changed) \w/,
      );
    }
    assert.ok(!lines.some((line) => line.includes('2001:db8')), 'of IPv4 alone');
    child.kill('SIGINT');
    assert.deepEqual(await closed, [null, 'SIGINT']);
  });

  test('tells programs in lines of JSON', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const { child, lines } = await begin('--ndjson');
    const closed = once(child, 'close');
    await ip('link add jsonbr type bridge');
    await ip('link set jsonbr alias \x1b[2J');
    await ip('route add blackhole 192.0.2.128/25');
    await ip('link del jsonbr');
    await told(lines, (line) => line.includes('"removed"') && line.includes('"jsonbr"'));
    const validate = validatorOf('change');
    for (const line of lines) {
      validate(JSON.parse(line));
      assert.deepEqual(validate.errors, null, line);
    }
    assert.ok(lines.some((line) => line.includes('"blackhole"')));
    child.kill('SIGINT');
    assert.deepEqual(await closed, [null, 'SIGINT']);
  });

  test('dies of SIGPIPE, in silence, when its reader goes', async (t) => {
    if (why !== undefined) return unavailable(t, why);
    const { child } = await begin();
    const errors: Buffer[] = [];
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
    const closed = once(child, 'close');
    child.stdout?.destroy();
    await ip('link set lo down');
    await ip('link set lo up');
    assert.deepEqual(await closed, [null, 'SIGPIPE']);
    assert.equal(Buffer.concat(errors).toString(), '');
  });

  test('says that netlink is refused', async (t) => {
    const lack = noNetlink() ?? (hasKoffi() ? undefined : notInstalled('koffi'));
    if (lack !== undefined) return unavailable(t, lack);
    const argv = [seccomp, 'EPERM', ...NETSTAT, '--netlink'];
    const { exitCode, stdout, stderr } = await runPeer(process.execPath, argv);
    assert.deepEqual([exitCode, stdout], [1, '']);
    assert.match(stderr, /^netstat: .*rtnetlink.*EPERM\n$/);
  });
});
