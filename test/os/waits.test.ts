import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Waits } from '../../src/os/waits.js';

const LONG_MS = 5;

function busy(ms: number): void {
  const begun = performance.now();
  while (performance.now() - begun < ms);
}

test('what was never asked is not known to be short', () => {
  assert.equal(new Waits('never').wereShort, false);
});

test('a question is short when no call of it took long, the last time', () => {
  const question = () => new Waits('a question');
  const quick = question();
  // Of some, one is not interrupted.
  for (let count = 0; count < 100 && !question().wereShort; count++) question().time(() => {});
  assert.equal(question().wereShort, true);
  assert.equal(new Waits('another').wereShort, false);
  quick.time(() => busy(LONG_MS));
  assert.equal(question().wereShort, false);
  quick.time(() => {});
  assert.equal(question().wereShort, false);
});

test('a call that ends elsewhere counts too, and so does one that throws', () => {
  const end = new Waits('elsewhere').begin();
  busy(LONG_MS);
  end();
  assert.equal(new Waits('elsewhere').wereShort, false);
  const fail = () => {
    busy(LONG_MS);
    throw new Error('no');
  };
  assert.throws(() => new Waits('throws').time(fail));
  assert.equal(new Waits('throws').wereShort, false);
});

test('of very many questions the latest are remembered', () => {
  const ask = (question: string) => {
    for (let count = 0; count < 100 && !new Waits(question).wereShort; count++) {
      new Waits(question).time(() => {});
    }
  };
  ask('before');
  for (let count = 0; count < 100; count++) ask(`port ${count}`);
  assert.equal(new Waits('before').wereShort, false);
  assert.equal(new Waits('port 99').wereShort, true);
});
