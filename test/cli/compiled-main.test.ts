import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { codeFile, compileProgram, runProgram } from '../../src/cli/compiled-main.js';

const folder = mkdtempSync(join(tmpdir(), 'sockeye-compiled-'));
const file = join(folder, 'main.cjs');
const answer = () => runProgram(compileProgram(file), file).main(['6', '7']);

describe('a program that starts from compiled code', () => {
  after(() => rmSync(folder, { recursive: true }));
  writeFileSync(file, 'exports.main = ([a, b]) => a * b; // with a comment at its end');

  test('needs none', () => {
    assert.equal(answer(), 42);
  });

  test('takes what was made of it', () => {
    const script = compileProgram(file);
    runProgram(script, file).main([]);
    writeFileSync(codeFile(file), script.createCachedData());
    assert.equal(compileProgram(file).cachedDataRejected, false);
    assert.equal(answer(), 42);
  });

  test('passes over what was made of another', () => {
    writeFileSync(file, 'exports.main = ([a, b]) => a - b;');
    assert.equal(compileProgram(file).cachedDataRejected, true);
    assert.equal(answer(), -1);
  });

  test('passes over what is none', () => {
    for (const code of ['', 'not code']) {
      writeFileSync(codeFile(file), code);
      assert.equal(answer(), -1);
    }
  });
});
