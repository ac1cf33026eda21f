import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NetstatError, SystemCallError } from '../../../src/model/errors.js';
import { recordTape } from '../../../src/os/replay/recorder.js';
import { readTape } from '../../../src/os/replay/tape.js';
import { fc } from '../../support/fast-check.js';
import { fileOf, finished, MACHINE, tapeOf } from '../../support/tapes.js';

/** Pieces as binary strings, a character a byte. */
interface Recorded {
  pieces: string[];
  error?: NetstatError;
}

function* answering({ pieces, error }: Recorded): Generator<Uint8Array, void> {
  const buffer = Buffer.alloc(256);
  for (const piece of pieces) {
    yield buffer.fill(0xee).subarray(0, buffer.write(piece, 'latin1'));
  }
  if (error !== undefined) throw error;
}

/** Everything that comes, and what is thrown at the end. */
function hear(answer: Iterable<Uint8Array>): Recorded {
  const pieces: string[] = [];
  try {
    for (const piece of answer) pieces.push(Buffer.from(piece).toString('latin1'));
    return { pieces };
  } catch (error) {
    assert.ok(error instanceof NetstatError);
    return { pieces, error };
  }
}

function record(questions: Iterable<[string, Recorded]>): string {
  let file = '';
  const recorder = recordTape(MACHINE, new Date(0), (line) => {
    file += line;
  });
  for (const [question, recorded] of questions) {
    assert.deepEqual(hear(recorder.record(question, answering(recorded))), recorded);
  }
  recorder.end();
  return file;
}

test('a tape answers exactly what was answered, however the file is cut into pieces', () => {
  const error = fc.constantFrom(
    new SystemCallError('open /proc/net/tcp', 13, 'EACCES'),
    new NetstatError('UNSUPPORTED', 'no koffi'),
  );
  const piece = fc.uint8Array({ minLength: 1 }).map((bytes) => String.fromCharCode(...bytes));
  const recorded = fc.record(
    { pieces: fc.array(piece, { maxLength: 4 }), error },
    { requiredKeys: ['pieces'], noNullPrototype: true },
  );
  const questions = fc.dictionary(fc.string({ unit: 'binary' }), recorded, { maxKeys: 8 });
  fc.assert(
    fc.property(questions, fc.integer({ min: 1, max: 99 }), (answers, size) => {
      const tape = tapeOf(record(Object.entries(answers)), size);
      assert.deepEqual(tape.machine, MACHINE);
      for (const [question, { pieces, error }] of Object.entries(answers)) {
        const heard = hear(tape.play(question));
        assert.equal(heard.pieces.join(''), pieces.join(''));
        assert.deepEqual(heard.error, error);
        assert.equal(heard.error?.message, error?.message);
      }
    }),
  );
});

describe('a capture file', () => {
  const file = record([
    ['file a', { pieces: ['text \xc3\xa9\n', '\xff\0'] }],
    ['file b', { pieces: [] }],
    ['file c', { pieces: [], error: new SystemCallError('open c', 2, 'ENOENT') }],
  ]);

  test('is lines that can be read', () => {
    assert.deepEqual(file.split('\n').slice(1), [
      '{"question":"file a","text":"text é\\n"}',
      '{"question":"file a","base64":"/wA="}',
      '{"question":"file b","text":""}',
      '{"question":"file c","error":{"code":"ENOENT","message":"open c: ENOENT","call":"open c","errno":2}}',
      '{"end":4}',
      '',
    ]);
    assert.deepEqual(JSON.parse(file.slice(0, file.indexOf('\n'))), {
      format: 'sockeye-capture',
      version: 1,
      date: '1970-01-01T00:00:00.000Z',
      ...MACHINE,
    });
  });

  test('takes an answer down once, and asks on', () => {
    let text = '';
    const recorder = recordTape(MACHINE, new Date(0), (line) => {
      text += line;
    });
    for (const piece of ['1', '2']) {
      const heard = hear(recorder.record('q', answering({ pieces: [piece] })));
      assert.deepEqual(heard.pieces, [piece]);
    }
    recorder.end();
    assert.deepEqual(hear(tapeOf(text).play('q')).pieces, ['1']);
  });

  test('is not taken for a whole one when it was cut, wherever that was', () => {
    const bytes = Buffer.from(file);
    const header = file.indexOf('\n') + 1;
    for (let length = 0; length < bytes.length; length++) {
      const code = length < header ? 'NOT_A_CAPTURE' : 'CAPTURE_TRUNCATED';
      assert.throws(() => tapeOf(bytes.subarray(0, length)), { code }, `${length} bytes`);
    }
  });

  test('that lost a line in the middle is not whole', () => {
    const lines = file.split('\n');
    lines.splice(2, 1);
    assert.throws(() => tapeOf(lines.join('\n')), { code: 'CAPTURE_TRUNCATED' });
  });

  test('never ends in anything but a tape or an error of ours when bytes are changed', () => {
    fc.assert(
      fc.property(fc.nat(file.length), fc.uint8Array({ maxLength: 5 }), (at, bytes) => {
        const damaged = Buffer.from(file);
        damaged.set(bytes.subarray(0, damaged.length - at), at);
        try {
          tapeOf(damaged, 7);
        } catch (error) {
          assert.ok(error instanceof NetstatError, String(error));
        }
      }),
    );
  });

  const refused: [string, string | Uint8Array, string][] = [
    ['nothing', '', 'NOT_A_CAPTURE'],
    ['text', 'Active Internet connections\n', 'NOT_A_CAPTURE'],
    ['other JSON', '{"format":"pcap"}\n', 'NOT_A_CAPTURE'],
    ['JSON that is no object', 'null\n1\n', 'NOT_A_CAPTURE'],
    ['an executable', Buffer.of(0x7f, 0x45, 0x4c, 0x46, 0xff, 10), 'NOT_A_CAPTURE'],
    ['a later version', fileOf([], { version: 2 }), 'CAPTURE_VERSION'],
    ['a version that is none', fileOf([], { version: '1' }), 'CAPTURE_CORRUPT'],
    ['an unknown byte order', fileOf([], { byteOrder: 'ME' }), 'CAPTURE_CORRUPT'],
    ['no ticks', fileOf([], { clockTicks: 0 }), 'CAPTURE_CORRUPT'],
    ['a line without a question', fileOf([{ text: '' }]), 'CAPTURE_CORRUPT'],
    ['a line without an answer', fileOf([{ question: 'q' }]), 'CAPTURE_CORRUPT'],
    ['bad base64', fileOf([{ question: 'q', base64: 'a*==' }]), 'CAPTURE_CORRUPT'],
    ['an error without a code', fileOf([{ question: 'q', error: {} }]), 'CAPTURE_CORRUPT'],
    [
      'an error whose code drives a terminal',
      fileOf([{ question: 'q', error: { code: 'E\x1b[2J', message: '' } }]),
      'CAPTURE_CORRUPT',
    ],
    ['a line that is no JSON', fileOf([{}]).replace('{}', '{'), 'CAPTURE_CORRUPT'],
    [
      'bytes that are no text',
      Buffer.from(fileOf([{ question: '\xff', text: '' }]), 'latin1'),
      'CAPTURE_CORRUPT',
    ],
    ['something after its end', `${fileOf([])}{}\n`, 'CAPTURE_CORRUPT'],
    ['an end without a number', fileOf([]).replace(/\d+\}\n$/, '"x"}\n'), 'CAPTURE_CORRUPT'],
    [
      'an answer after an error',
      fileOf([
        { question: 'q', error: { code: 'E', message: '' } },
        { question: 'q', text: '' },
      ]),
      'CAPTURE_CORRUPT',
    ],
  ];
  for (const [what, content, code] of refused) {
    test(`that is ${what} is refused`, () => {
      assert.throws(() => tapeOf(content), { name: 'NetstatError', code });
    });
  }

  test('of zeros is refused before it fills the memory', () => {
    let pieces = 0;
    const zeros = (function* () {
      for (; ; pieces++) yield Buffer.alloc(2 ** 20);
    })();
    assert.throws(() => finished(readTape(zeros)), { code: 'NOT_A_CAPTURE' });
    assert.ok(pieces < 64);
  });

  test('with fields of a later version is read', () => {
    const line = { question: 'q', text: 'a', later: 1 };
    assert.deepEqual(hear(tapeOf(fileOf([line], { later: {} })).play('q')).pieces, ['a']);
  });

  test('says so of what was not asked', () => {
    assert.throws(() => [...tapeOf(file).play('file d')], { code: 'NOT_CAPTURED' });
  });
});
