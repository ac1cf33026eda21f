import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { foreignInterface } from '../../src/os/ffi.js';
import { notInstalled, unavailable } from '../support/probe.js';

const { platform, arch } = process;
const PACKAGE = `@koromix/koffi-${platform}-${arch}`;
const above = mkdtempSync(join(tmpdir(), 'sockeye-ffi-'));

/** What is loaded where these packages are installed, by their files. */
async function loadedOf(files: Readonly<Record<string, string>>): Promise<unknown> {
  const folder = mkdtempSync(join(above, 'installed-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, 'node_modules', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const copy = join(folder, 'ffi.js');
  copyFileSync(fileURLToPath(new URL('../../src/os/ffi.js', import.meta.url)), copy);
  const module = (await import(`${pathToFileURL(copy)}`)) as { foreignInterface(): unknown };
  return module.foreignInterface();
}

describe('the foreign function interface', () => {
  after(() => rmSync(above, { recursive: true }));

  const koffi = { 'koffi/index.js': "module.exports = 'koffi';" };
  const itsPackage = { [`${PACKAGE}/index.js`]: "module.exports = 'its package';" };
  const unusable = { [`${PACKAGE}/${platform}_${arch}/koffi.node`]: 'no binary' };

  test('is the package of the binary, or koffi, or none', async () => {
    assert.equal(await loadedOf({ ...koffi, ...itsPackage }), 'its package');
    assert.equal(await loadedOf(koffi), 'koffi');
    assert.equal(await loadedOf({}), null);
  });

  test('is asked of the next where a binary does not load', async () => {
    assert.equal(await loadedOf({ ...koffi, ...itsPackage, ...unusable }), 'its package');
    assert.equal(await loadedOf({ ...koffi, ...unusable }), 'koffi');
    assert.equal(await loadedOf(unusable), null);
  });

  test('calls the C library', (t) => {
    const ffi = foreignInterface();
    if (ffi === null) return unavailable(t, notInstalled('koffi'));
    assert.equal(ffi.load(null).func('int getpid()')(), process.pid);
  });
});
