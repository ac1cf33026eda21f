import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NetstatError } from '../../../../src/model/errors.js';
import { KeptProgram } from '../../../../src/os/linux/bpf/kept-program.js';

/** Programs that say whether they are open, and how many there have been. */
function kept(failure?: () => NetstatError | undefined) {
  const program = new KeptProgram<{ close(): void }>();
  const count = { attached: 0, open: 0 };
  function* attach(): Generator<string, { close(): void }> {
    count.attached++;
    const error = failure?.();
    if (error !== undefined) throw error;
    count.open++;
    return { close: () => count.open-- };
  }
  function* run(): Generator<string, void> {
    yield 'one';
    yield 'two';
  }
  return { program, count, use: () => program.use(attach, run) };
}

describe('a program that is kept', () => {
  test('is attached once, for one run after the other', () => {
    const { program, count, use } = kept();
    assert.equal(program.isAttached, false);
    assert.deepEqual(
      [[...use()], [...use()]],
      [
        ['one', 'two'],
        ['one', 'two'],
      ],
    );
    assert.deepEqual(count, { attached: 1, open: 1 });
    assert.equal(program.isAttached, true);
  });

  test('is for one run at a time, and the second is closed', () => {
    const { count, use } = kept();
    const first = use();
    first.next();
    assert.deepEqual([...use()], ['one', 'two']);
    assert.deepEqual([...first], ['two']);
    assert.deepEqual(count, { attached: 2, open: 1 });
  });

  test('is closed where its run is left', () => {
    const { program, count, use } = kept();
    const run = use();
    run.next();
    run.return();
    assert.deepEqual([count.open, program.isAttached, program.isRefused], [0, false, false]);
  });

  test('is not asked for again where it was refused', () => {
    const { program, count, use } = kept(() => new NetstatError('EPERM', 'no'));
    for (let time = 0; time < 3; time++) assert.throws(() => [...use()], { code: 'EPERM' });
    assert.deepEqual([count.attached, program.isRefused], [1, true]);
  });

  test('is asked for again where there was no room', () => {
    const failures = [new NetstatError('EMFILE', 'no'), undefined];
    const { program, count, use } = kept(() => failures.shift());
    assert.throws(() => [...use()], { code: 'EMFILE' });
    assert.equal(program.isRefused, false);
    assert.deepEqual([...use()], ['one', 'two']);
    assert.deepEqual(count, { attached: 2, open: 1 });
  });
});
