import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unavailable } from '../support/probe.js';
import type { Finished } from '../support/process.js';
import { forwarders } from '../support/wine/forwarders.js';
import { noWine, startWine, type Wine } from '../support/wine/wine.js';

const executable = fileURLToPath(new URL('../../standalone/netstat.exe', import.meta.url));
const program = fileURLToPath(new URL('../../src/cli/netstat.cjs', import.meta.url));
const talkative = fileURLToPath(new URL('./sockets-main.js', import.meta.url));

const LINES = [
  ['-ano'],
  ['-nq', '-p', 'tcpv6'],
  ['--dialect', 'linux', '-tuln'],
  ['--json', '-n'],
  ['-s'],
  ['-e'],
  ['-rn'],
  ['/?'],
  ['--wrong'],
];

describe('netstat.exe', () => {
  const reason = noWine() ?? (existsSync(executable) ? undefined : 'netstat.exe is not built');
  let wine: Wine;
  before(async () => {
    if (reason !== undefined) return;
    wine = await startWine();
    // Bun asks for it, and Wine has it from version 9 on.
    writeFileSync(
      join(wine.drive, 'windows/system32/bcryptprimitives.dll'),
      forwarders('bcryptprimitives.dll', { ProcessPrng: 'advapi32.SystemFunction036' }),
    );
    await wine.stay(talkative);
  });
  after(() => wine?.stop());

  for (const argv of LINES) {
    test(`says what the package says: ${argv.join(' ')}`, async (t) => {
      if (reason !== undefined) return unavailable(t, reason);
      const ours = said(await wine.node(program, argv));
      assert.deepEqual(said(await wine.run(executable, argv)), ours);
    });
  }
});

function said({ code, stdout, stderr }: Finished): object {
  return { code, stdout: stdout.toString('latin1'), stderr: stderr.toString('latin1') };
}
