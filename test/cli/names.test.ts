import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { hasKoffi } from '../support/libc.js';
import { notInstalled, unavailable } from '../support/probe.js';
import { noNameServer, runWithNameServer } from '../support/resolver.js';

const program = fileURLToPath(new URL('../support/netstat-and-name-server.js', import.meta.url));
const HOSTS = 60;

/** The foreign addresses that netstat shows. */
async function foreign(
  t: TestContext,
  timeoutMs: number,
  answers: 'all' | 'none',
  asked: readonly string[] = ['-u'],
): Promise<string[] | undefined> {
  const why = noNameServer() ?? (hasKoffi() ? undefined : notInstalled('koffi'));
  if (why !== undefined) {
    unavailable(t, why);
    return undefined;
  }
  const args = [program, String(HOSTS), String(timeoutMs), answers, ...asked];
  const ran = await runWithNameServer(process.execPath, args);
  assert.equal(ran.stderr.toString(), '');
  const { code, stdout, stderr } = JSON.parse(ran.stdout.toString());
  assert.equal(stderr, '');
  assert.equal(code, 0);
  const ends = stdout.matchAll(/^ *udp .* (\S+:40000)/gim);
  return [...ends].map(([, end]) => end).sort();
}

const sorted = (text: (at: number) => string) =>
  Array.from({ length: HOSTS }, (_, at) => text(at)).sort();

test('netstat asks for all hosts at once', async (t) => {
  // The name server answers nobody before all have been asked for.
  const shown = await foreign(t, 25_000, 'all');
  if (shown !== undefined)
    assert.deepEqual(
      shown,
      sorted((at) => `h${at}.example:40000`),
    );
});

test('netstat shows numbers when the name server does not answer in time', async (t) => {
  const shown = await foreign(t, 300, 'none');
  if (shown !== undefined)
    assert.deepEqual(
      shown,
      sorted((at) => `127.1.0.${at + 1}:40000`),
    );
});

test("netstat of Windows' dialect does the same, and cuts domains off without -f", async (t) => {
  const windows = ['--dialect', 'windows', '-ap', 'udp'];
  for (const [argv, domain] of [
    [windows, ''],
    [[...windows, '-f'], '.example'],
  ] as const) {
    const shown = await foreign(t, 25_000, 'all', argv);
    if (shown === undefined) return;
    assert.deepEqual(
      shown,
      sorted((at) => `h${at}${domain}:40000`),
    );
  }
});
