import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Answers } from '../../src/names/answers.js';

const SOON = 60_000;

/** A look-up whose answers are given by the test. */
function byHand(atOnce: number) {
  const waiting = new Map<number, (name: string | undefined) => void>();
  const asked: number[] = [];
  const answers = new Answers<number>(() => ({
    atOnce,
    ask(key) {
      asked.push(key);
      return new Promise((resolve) => waiting.set(key, resolve));
    },
  }));
  return { answers, asked, answer: (key: number, name?: string) => waiting.get(key)?.(name) };
}

const inMs = (ms: number) => performance.now() + ms;
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('each key is asked for once, whatever comes of it', async () => {
  const { answers, asked, answer } = byHand(10);
  const first = answers.fill([1, 2, 1], inMs(SOON));
  const second = answers.fill([2, 1], inMs(SOON));
  answer(1, 'one');
  answer(2);
  await Promise.all([first, second]);
  await answers.fill([1, 2], inMs(SOON));
  assert.deepEqual(asked, [1, 2]);
  assert.equal(answers.get(1), 'one');
  assert.equal(answers.get(2), undefined);
  assert.equal(answers.pending, 0);
});

test('no more are under way than run at a time', async () => {
  const { answers, asked, answer } = byHand(2);
  const done = answers.fill([1, 2, 3], inMs(SOON));
  assert.deepEqual(asked, [1, 2]);
  answer(2, 'two');
  await turn();
  assert.deepEqual(asked, [1, 2, 3]);
  answer(1, 'one');
  answer(3, 'three');
  await done;
});

test('after the deadline nothing is begun, and a late answer is kept', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { answers, asked, answer } = byHand(1);
  const late = answers.fill([1, 2], inMs(SOON));
  t.mock.timers.tick(SOON);
  await late;
  assert.equal(answers.pending, 1);
  assert.equal(answers.get(1), undefined);
  answer(1, 'late');
  await turn();
  assert.equal(answers.get(1), 'late');
  assert.deepEqual(asked, [1]);
  await answers.fill([2], inMs(-1));
  assert.deepEqual(asked, [1]);
});
