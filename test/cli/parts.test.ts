import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { Parts } from '../../src/cli/parts.js';

const above = mkdtempSync(join(tmpdir(), 'sockeye-parts-'));
let folder: string;

/** Elsewhere: what V8 has compiled from one place it does not compile again. */
function install(times: string, digest = 'bb'): void {
  folder = mkdtempSync(join(above, 'program-'));
  write('main.cjs', 'aa', "exports.main = ([a, b]) => require('./times.cjs').times(a, b); // .");
  write('times.cjs', digest, times);
}

/** As scripts/parts.js writes them. */
function write(name: string, digest: string, text: string): void {
  writeFileSync(join(folder, name), `/* ${digest} */${text}`);
}

const TIMES = 'exports.times = (a, b) => a * b;';

let code: Map<string, Buffer>;
const open = () => new Parts(folder, [() => undefined, (name) => code.get(name)]);
const run = (parts: Parts) => parts.main().main(['6', '7']) as unknown;

/** The names of what had to be compiled. */
function compiled(parts: Parts): string[] {
  const names: string[] = [];
  parts.keep((name, made) => {
    names.push(name);
    code.set(name, made());
  });
  return names;
}

function turned(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 0x40, at);
  return copy;
}

describe('a program in parts', () => {
  after(() => rmSync(above, { recursive: true }));
  beforeEach(() => {
    code = new Map();
    install(TIMES);
  });

  test('loads a part when it is required, once', () => {
    const parts = open();
    const main = parts.main();
    assert.deepEqual(parts.loaded, ['./main.cjs']);
    assert.equal(main.main(['6', '7']), 42);
    write('times.cjs', 'bb', 'throw new Error();');
    assert.equal(run(parts), 42);
    assert.deepEqual(parts.loaded, ['./main.cjs', './times.cjs']);
  });

  test('has what is no part of it from Node', () => {
    write('times.cjs', 'bb', "exports.times = require('node:path').join;");
    assert.equal(run(open()), join('6', '7'));
  });

  test('runs from the code that was kept, each part by itself', () => {
    const parts = open();
    parts.main();
    assert.equal(compiled(parts).length, 1);
    install(TIMES);
    const next = open();
    assert.equal(run(next), 42);
    assert.match(compiled(next).join(), /^bb\.[^,]*$/);
    install(TIMES);
    const last = open();
    assert.equal(run(last), 42);
    assert.deepEqual(compiled(last), []);
  });

  test('takes no code of another source, be it as long', () => {
    const parts = open();
    run(parts);
    compiled(parts);
    install('exports.times = (a, b) => a - b;', 'cc');
    assert.equal(run(open()), -1);
  });

  test('takes no code of a part that was changed by hand since', () => {
    const parts = open();
    run(parts);
    compiled(parts);
    install('exports.times = (a, b) => a - b;');
    const changed = open();
    assert.equal(run(changed), -1);
    assert.match(compiled(changed).join(), /^bb\.[^,]*$/);
  });

  test('takes no code that was made under other flags', () => {
    const { NODE_OPTIONS } = process.env;
    const parts = open();
    run(parts);
    const names = compiled(parts);
    try {
      process.env['NODE_OPTIONS'] = '--max-old-space-size=500';
      install(TIMES);
      const others = open();
      run(others);
      assert.ok(compiled(others).every((name) => !names.includes(name) && !name.includes('/')));
    } finally {
      process.env['NODE_OPTIONS'] = NODE_OPTIONS;
      if (NODE_OPTIONS === undefined) delete process.env['NODE_OPTIONS'];
    }
  });

  test('takes no code that is damaged, cut short or none', () => {
    const parts = open();
    run(parts);
    compiled(parts);
    for (const [name, whole] of code) {
      const places = Array.from({ length: 64 }, (_, at) => Math.floor((at * whole.length) / 64));
      const ends = [0, 1, 7, whole.length / 2, whole.length - 1];
      const none = Buffer.from('no code '.repeat(whole.length / 8));
      for (const bytes of [
        ...places.map((at) => turned(whole, at)),
        ...ends.map((end) => whole.subarray(0, end)),
        ...[none, Buffer.alloc(whole.length)],
      ]) {
        code.set(name, bytes);
        install(TIMES);
        const again = open();
        assert.equal(run(again), 42);
        assert.deepEqual(compiled(again), [name]);
      }
      code.set(name, whole);
    }
  });
});
