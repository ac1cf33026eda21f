import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { LayoutCache } from '../../../../src/os/linux/bpf/layout-cache.js';
import { isRoot, LACKING, unavailable } from '../../../support/probe.js';
import { TASK_FILE_LAYOUT } from '../../../vectors/btf.js';

const KERNEL = 'deadbeef';
const NOBODY = 65534;

describe("the cache of a kernel's layout", () => {
  let parent: string;
  let directory: string;
  let file: string;
  let cache: LayoutCache;

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'sockeye-layout-'));
    directory = join(parent, 'cache');
    file = join(directory, KERNEL);
    cache = new LayoutCache(directory);
    cache.write(KERNEL, TASK_FILE_LAYOUT);
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  test('gives back what was kept, of that kernel alone', () => {
    assert.deepEqual(cache.read(KERNEL), TASK_FILE_LAYOUT);
    assert.equal(cache.read('deadbeee'), undefined);
    renameSync(file, join(directory, 'other'));
    assert.equal(cache.read('other'), undefined);
  });

  test('is for nobody else, and leaves nothing half written', () => {
    assert.equal(statSync(directory).mode & 0o777, 0o700);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(directory), [KERNEL]);
  });

  test('does not take what has been damaged', () => {
    const whole = readFileSync(file, 'latin1');
    const turned = whole.replace('inodeNumber=48', 'inodeNumber=40');
    assert.notEqual(turned, whole);
    for (const text of [turned, whole.slice(0, -4), `${whole}x`, '', '{}', ' a=1'.repeat(2000)]) {
      writeFileSync(file, text);
      assert.equal(cache.read(KERNEL), undefined);
    }
    cache.write(KERNEL, TASK_FILE_LAYOUT);
    assert.deepEqual(cache.read(KERNEL), TASK_FILE_LAYOUT);
  });

  test('does not take what others may write', () => {
    chmodSync(file, 0o620);
    assert.equal(cache.read(KERNEL), undefined);
    chmodSync(file, 0o600);
    chmodSync(directory, 0o777);
    assert.equal(cache.read(KERNEL), undefined);
    rmSync(file);
    cache.write(KERNEL, TASK_FILE_LAYOUT);
    assert.deepEqual(readdirSync(directory), []);
  });

  test('does not take what is of others', (t) => {
    if (!isRoot()) return unavailable(t, LACKING.root);
    chownSync(file, NOBODY, NOBODY);
    assert.equal(cache.read(KERNEL), undefined);
    chownSync(file, 0, 0);
    chownSync(directory, NOBODY, NOBODY);
    assert.equal(cache.read(KERNEL), undefined);
  });

  test('follows no link, and reads no directory', () => {
    renameSync(file, join(parent, 'elsewhere'));
    symlinkSync(join(parent, 'elsewhere'), file);
    assert.equal(cache.read(KERNEL), undefined);
    rmSync(file);
    mkdirSync(file);
    assert.equal(cache.read(KERNEL), undefined);
    rmSync(file, { recursive: true });
    renameSync(join(parent, 'elsewhere'), file);
    renameSync(directory, join(parent, 'real'));
    symlinkSync(join(parent, 'real'), directory);
    assert.equal(cache.read(KERNEL), undefined);
  });

  test('is none where there is no place for it', () => {
    const nowhere = new LayoutCache(join(parent, 'no', 'such', 'place'));
    nowhere.write(KERNEL, TASK_FILE_LAYOUT);
    assert.equal(nowhere.read(KERNEL), undefined);
  });
});
