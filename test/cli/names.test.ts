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
): Promise<string[] | undefined> {
  const why = noNameServer() ?? (hasKoffi() ? undefined : notInstalled('koffi'));
  if (why !== undefined) {
    unavailable(t, why);
    return undefined;
  }
  const args = [program, String(HOSTS), String(timeoutMs), answers];
  const ran = await runWithNameServer(process.execPath, args);
  assert.equal(ran.stderr.toString(), '');
  const { code, stdout, stderr } = JSON.parse(ran.stdout.toString());
  assert.equal(stderr, '');
  assert.equal(code, 0);
  const rows: string[] = stdout.split('\n').filter((line: string) => line.startsWith('udp '));
  return rows.map((row) => row.split(/ +/)[4] ?? '').sort();
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
