import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { OwnDirectory } from '../../../src/os/linux/own-directory.js';
import { isRoot, LACKING, unavailable } from '../../support/probe.js';

const NAME = 'name';
const TEXT = 'what was kept';
const MOST = 100;
const NOBODY = 65534;

describe('a directory of our own', () => {
  let parent: string;
  let directory: string;
  let file: string;
  let own: OwnDirectory;
  const text = (name = NAME) => own.read(name, MOST)?.toString();

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'sockeye-own-'));
    directory = join(parent, 'cache', 'own');
    file = join(directory, NAME);
    own = new OwnDirectory(parent, 'cache', 'own');
    own.write(NAME, () => TEXT);
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  test('gives back what was kept', () => {
    assert.equal(text(), TEXT);
    assert.equal(text('other'), undefined);
    own.write(NAME, () => 'another');
    assert.equal(text(), 'another');
  });

  test('is for nobody else, and holds nothing half written', () => {
    for (const made of [join(parent, 'cache'), directory]) {
      assert.equal(statSync(made).mode & 0o777, 0o700);
    }
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(directory), [NAME]);
    const full = () => {
      throw Object.assign(new Error('ENOSPC'), { errno: -28 });
    };
    own.write(NAME, full);
    assert.deepEqual(readdirSync(directory), [NAME]);
    assert.equal(text(), TEXT);
  });

  test('is written to though a process of the same id was killed while it wrote', () => {
    writeFileSync(`${file}.${process.pid}`, 'ha');
    own.write(NAME, () => 'another');
    assert.equal(text(), 'another');
  });

  test('reads no more than it is to', () => {
    assert.equal(own.read(NAME, TEXT.length - 1), undefined);
    assert.equal(own.read(NAME, TEXT.length)?.toString(), TEXT);
  });

  test('does not take what others may write', () => {
    chmodSync(file, 0o620);
    assert.equal(text(), undefined);
    chmodSync(file, 0o600);
    chmodSync(directory, 0o777);
    assert.equal(text(), undefined);
    rmSync(file);
    own.write(NAME, () => assert.fail('it cannot be kept'));
    assert.deepEqual(readdirSync(directory), []);
  });

  test('does not take what is of others', (t) => {
    if (!isRoot()) return unavailable(t, LACKING.root);
    chownSync(file, NOBODY, NOBODY);
    assert.equal(text(), undefined);
    chownSync(file, 0, 0);
    chownSync(directory, NOBODY, NOBODY);
    assert.equal(text(), undefined);
  });

  test('follows no link, and reads no directory', () => {
    renameSync(file, join(parent, 'elsewhere'));
    symlinkSync(join(parent, 'elsewhere'), file);
    assert.equal(text(), undefined);
    rmSync(file);
    mkdirSync(file);
    assert.equal(text(), undefined);
    rmSync(file, { recursive: true });
    renameSync(join(parent, 'elsewhere'), file);
    assert.equal(text(), TEXT);
    renameSync(directory, join(parent, 'real'));
    symlinkSync(join(parent, 'real'), directory);
    assert.equal(text(), undefined);
  });

  test('is none where Node was told to let nobody near it, and hides no fault', () => {
    const failWith = (error: Error) => () => {
      throw error;
    };
    const denied = Object.assign(new Error('restricted'), { code: 'ERR_ACCESS_DENIED' });
    own.write(NAME, failWith(denied));
    assert.equal(text(), TEXT);
    assert.throws(() => own.write(NAME, failWith(new TypeError('a fault'))), /a fault/);
    assert.deepEqual(readdirSync(directory), [NAME]);
  });

  test('is none where there is no place for it', () => {
    own = new OwnDirectory(join(parent, 'no', 'such', 'place'), 'own');
    own.write(NAME, () => assert.fail('it cannot be kept'));
    assert.equal(text(), undefined);
    assert.deepEqual(readdirSync(parent), ['cache']);
  });

  test('is emptied of what has become too much, and of nothing else', () => {
    for (const name of ['a.code', 'b.code', 'c.code.12']) own.write(name, () => TEXT);
    own.limit('.code', 3);
    assert.equal(readdirSync(directory).length, 4);
    own.limit('.code', 2);
    assert.deepEqual(readdirSync(directory), [NAME]);
  });
});
