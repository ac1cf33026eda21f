import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { keep, readKept } from '../../../../src/os/linux/bpf/layout-cache.js';
import { OwnDirectory } from '../../../../src/os/linux/own-directory.js';
import { keysOf } from '../../../../src/wire/bpf/layout.js';
import { TASK_FILES } from '../../../../src/wire/bpf/task-file-layout.js';
import { TASK_FILE_LAYOUT } from '../../../vectors/btf.js';

const KEPT = { kernel: 'deadbeef', name: TASK_FILES.name, keys: keysOf(TASK_FILES) };

describe("the cache of a kernel's layout", () => {
  let parent: string;
  let own: OwnDirectory;
  let file: string;

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'sockeye-layout-'));
    own = new OwnDirectory(parent, 'cache');
    file = join(own.path, 'deadbeef-task-files');
    keep(own, KEPT, TASK_FILE_LAYOUT);
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  test('gives back what was kept, of that kernel alone', () => {
    assert.deepEqual(readKept(own, KEPT), TASK_FILE_LAYOUT);
    assert.equal(readKept(own, { ...KEPT, kernel: 'deadbeee' }), undefined);
    renameSync(file, join(own.path, 'other-task-files'));
    assert.equal(readKept(own, { ...KEPT, kernel: 'other' }), undefined);
  });

  test('does not take what has been damaged', () => {
    const whole = readFileSync(file, 'latin1');
    const turned = whole.replace('inodeNumber=48', 'inodeNumber=40');
    assert.notEqual(turned, whole);
    for (const text of [turned, whole.slice(0, -4), `${whole}x`, '', '{}', ' a=1'.repeat(2000)]) {
      writeFileSync(file, text);
      assert.equal(readKept(own, KEPT), undefined);
    }
    keep(own, KEPT, TASK_FILE_LAYOUT);
    assert.deepEqual(readKept(own, KEPT), TASK_FILE_LAYOUT);
  });
});
