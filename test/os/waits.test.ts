import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Waits } from '../../src/os/waits.js';

const SHORT_MS = 1;
const LONG_MS = 5;
const FORGOTTEN_MS = 60_000;

/** Time passes here alone. */
let nowMs = 1_000_000;
mock.method(process, 'hrtime', () => [Math.floor(nowMs / 1000), (nowMs % 1000) * 1e6]);

function pass(ms: number): void {
  nowMs += ms;
}

const wereShort = (question: string) => new Waits(question).wereShort;

test('what was never asked is not known to be short', () => {
  assert.equal(wereShort('never'), false);
});

test('a question is short when no call of it took long, the last time', () => {
  const waits = new Waits('a question');
  waits.time(() => pass(SHORT_MS));
  assert.equal(wereShort('a question'), true);
  assert.equal(wereShort('another'), false);
  waits.time(() => pass(LONG_MS));
  assert.equal(wereShort('a question'), false);
  waits.time(() => pass(SHORT_MS));
  assert.equal(wereShort('a question'), false);
  new Waits('a question').time(() => pass(SHORT_MS));
  assert.equal(wereShort('a question'), true);
});

test('what was short long ago is not known to be', () => {
  new Waits('long ago').time(() => pass(SHORT_MS));
  pass(FORGOTTEN_MS);
  assert.equal(wereShort('long ago'), false);
});

test('a call that ends elsewhere counts too, and so does one that throws', () => {
  const end = new Waits('elsewhere').begin();
  pass(LONG_MS);
  end();
  assert.equal(wereShort('elsewhere'), false);
  for (const [question, ms] of [
    ['throws at once', SHORT_MS],
    ['throws', LONG_MS],
  ] as const) {
    const fail = () => {
      pass(ms);
      throw new Error('no');
    };
    assert.throws(() => new Waits(question).time(fail));
    assert.equal(wereShort(question), ms === SHORT_MS);
  }
});

test('of very many questions the latest are remembered', () => {
  const ask = (question: string) => new Waits(question).time(() => pass(SHORT_MS));
  ask('before');
  assert.equal(wereShort('before'), true);
  for (let count = 0; count < 100; count++) ask(`port ${count}`);
  assert.equal(wereShort('before'), false);
  assert.equal(wereShort('port 99'), true);
});
