import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readIfThere } from '../../src/cli/compiled-main.js';
import { codeDirectory, KeptCode } from '../../src/cli/kept-code.js';
import { OwnDirectory } from '../../src/os/linux/own-directory.js';

const USER = 1000;
const HOME = '/home/user';

test('code is kept where the user keeps what can be made again', () => {
  const places: [env: NodeJS.ProcessEnv, user: number, path: string | undefined][] = [
    [{ HOME }, USER, '/home/user/.cache/sockeye'],
    [{ HOME, XDG_CACHE_HOME: '/caches/user' }, USER, '/caches/user/sockeye'],
    [{ HOME, XDG_CACHE_HOME: 'not/absolute' }, USER, '/home/user/.cache/sockeye'],
    [{ HOME, XDG_CACHE_HOME: '' }, USER, '/home/user/.cache/sockeye'],
    [{}, USER, undefined],
    [{ HOME: '.' }, USER, undefined],
    [{ HOME: 'not/absolute' }, USER, undefined],
    // Of sudo, which may leave the home of who calls it.
    [{ HOME, XDG_CACHE_HOME: '/caches/user' }, 0, '/var/cache/sockeye'],
    [{}, 0, '/var/cache/sockeye'],
    [{ HOME, NODE_COMPILE_CACHE: '/of/node' }, USER, '/of/node/sockeye'],
    [{ NODE_COMPILE_CACHE: '/of/node' }, 0, '/of/node/sockeye'],
    [{ NODE_COMPILE_CACHE: 'here' }, USER, 'here/sockeye'],
    [{ HOME, NODE_DISABLE_COMPILE_CACHE: '1' }, USER, undefined],
    [{ NODE_COMPILE_CACHE: '/of/node', NODE_DISABLE_COMPILE_CACHE: '1' }, 0, undefined],
  ];
  for (const [env, user, path] of places) {
    assert.equal(codeDirectory(env, user)?.path, path, JSON.stringify(env));
  }
});

test('the code of old versions does not gather without end', () => {
  const parent = mkdtempSync(join(tmpdir(), 'sockeye-code-'));
  try {
    const own = new OwnDirectory(parent, 'sockeye');
    const kept = new KeptCode(own);
    for (let version = 0; version < 600; version++) {
      kept.write(`${version}.code`, () => Buffer.from('code'));
      assert.equal(`${kept.read(`${version}.code`)}`, 'code');
    }
    assert.ok(readdirSync(own.path).length < 300);
  } finally {
    rmSync(parent, { recursive: true });
  }
});

test('where nothing is to be kept nothing is made for it', () => {
  const kept = new KeptCode(codeDirectory({ NODE_DISABLE_COMPILE_CACHE: '1' }, USER));
  assert.equal(kept.read('a.code'), undefined);
});

test('what was installed and cannot be read is not there', () => {
  const parent = mkdtempSync(join(tmpdir(), 'sockeye-code-'));
  try {
    const file = join(parent, 'a.code');
    assert.equal(readIfThere(file), undefined);
    mkdirSync(file);
    assert.equal(readIfThere(file), undefined);
    writeFileSync(join(file, 'b.code'), 'code');
    assert.equal(`${readIfThere(join(file, 'b.code'))}`, 'code');
  } finally {
    rmSync(parent, { recursive: true });
  }
});
