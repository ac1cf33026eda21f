import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { networkNames } from '../../src/names/networks.js';
import { hasCommand, notInstalled, unavailable } from '../support/probe.js';
import { run } from '../support/process.js';
import { withoutKoffi } from '../support/without-koffi.js';

const program = new URL('../../src/index.js', import.meta.url).href;

/** Of 192.0.2.0, a network for documentation, nobody has made a name. */
const NAMELESS = '192.0.2.0';

/** What getent lists, the first name of a network counting. */
async function listed(): Promise<Map<string, string>> {
  const { stdout } = await run('getent', ['networks']);
  const networks = new Map<string, string>();
  for (const line of stdout.toString('latin1').split('\n')) {
    const [name = '', address] = line.split(/ +/);
    // That of all addresses is none of its own.
    if (address === undefined || address === '0.0.0.0' || networks.has(address)) continue;
    networks.set(address, name);
  }
  return networks;
}

describe('names of networks', () => {
  test('are those that getent gives', async (t) => {
    if (!hasCommand('getent')) return unavailable(t, notInstalled('getent'));
    const networks = await listed();
    const wanted = [...networks.keys(), NAMELESS, '0.0.0.0', '::', 'none'];
    assert.deepEqual(await networkNames([...wanted, ...wanted]), networks);
  });

  test('come from /etc/networks where koffi is missing', async (t) => {
    if (!hasCommand('getent')) return unavailable(t, notInstalled('getent'));
    const networks = await listed();
    const wanted = JSON.stringify([...networks.keys(), NAMELESS]);
    const code = `import { networkNames } from ${JSON.stringify(program)};
      console.log(JSON.stringify([...await networkNames(${wanted})]));`;
    const { stdout, stderr } = await withoutKoffi(code);
    assert.equal(stderr.toString(), '');
    assert.deepEqual(JSON.parse(stdout.toString()), [...networks]);
  });
});
