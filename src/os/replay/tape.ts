import { isUtf8 } from 'node:buffer';
import { NetstatError, SystemCallError } from '../../model/errors.js';
import type { Machine, Tape } from '../tape.js';
import { FORMAT, VERSION } from './format.js';
import { splitLines } from './lines.js';

type Fields = Readonly<Record<string, unknown>>;

interface Answer {
  pieces: Uint8Array[];
  error?: NetstatError;
}

/**
 * Reads a capture file whole, checking every line, and yields in between. Throws a NetstatError:
 * NOT_A_CAPTURE, CAPTURE_VERSION where a later version of this library wrote it, CAPTURE_TRUNCATED
 * where its end is missing, CAPTURE_CORRUPT.
 */
export function* readTape(file: Iterable<Uint8Array>): Generator<void, Tape> {
  const answers = new Map<string, Answer>();
  let machine: Machine | undefined;
  let end: number | undefined;
  let count = 0;
  const tooLong = () => (machine === undefined ? notACapture() : corrupt(count + 2, 'has no end'));
  for (const lines of splitLines(file, tooLong)) {
    for (const line of lines) {
      const number = count + 2;
      if (machine === undefined) machine = machineIn(line);
      else if (end !== undefined) throw corrupt(number + 1, 'comes after the end');
      else {
        const fields = parseLine(line, number);
        if ('end' in fields) end = wholeNumber(fields['end'], number);
        else {
          take(fields, number, answers);
          count++;
        }
      }
    }
    yield;
  }
  if (machine === undefined) throw notACapture();
  if (end !== count) {
    const should = end === undefined ? 'no end' : `${end} at its end`;
    throw new NetstatError('CAPTURE_TRUNCATED', `the capture has ${count} answers and ${should}`);
  }
  return { machine, play: (question) => play(answers, question) };
}

function* play(
  answers: ReadonlyMap<string, Answer>,
  question: string,
): Generator<Uint8Array, void> {
  const answer = answers.get(question);
  if (answer === undefined) {
    throw new NetstatError('NOT_CAPTURED', `${question}: not asked when the capture was made`);
  }
  yield* answer.pieces;
  if (answer.error !== undefined) throw answer.error;
}

function machineIn(line: Uint8Array): Machine {
  const header = parseObject(line);
  if (header?.['format'] !== FORMAT) throw notACapture();
  const { version, platform, release, byteOrder, clockTicks } = header;
  if (typeof version === 'number' && version > VERSION) {
    throw new NetstatError(
      'CAPTURE_VERSION',
      `the capture has version ${version} of its format, this library knows ${VERSION}`,
    );
  }
  if (
    version !== VERSION ||
    typeof platform !== 'string' ||
    typeof release !== 'string' ||
    (byteOrder !== 'LE' && byteOrder !== 'BE') ||
    typeof clockTicks !== 'number' ||
    !(clockTicks > 0)
  ) {
    throw corrupt(1, 'is no header');
  }
  return { platform, release, byteOrder, clockTicks };
}

function take(fields: Fields, number: number, answers: Map<string, Answer>): void {
  const { question, text, base64, error } = fields;
  if (typeof question !== 'string') throw corrupt(number, 'has no question');
  const answer = answers.get(question) ?? { pieces: [] };
  answers.set(question, answer);
  if (answer.error !== undefined) throw corrupt(number, 'follows an error');
  if (typeof text === 'string') answer.pieces.push(Buffer.from(text));
  else if (typeof base64 === 'string') answer.pieces.push(bytesOf(base64, number));
  else answer.error = errorOf(error, number);
}

function bytesOf(base64: string, number: number): Uint8Array {
  const bytes = Buffer.from(base64, 'base64');
  // Node passes over what is no base64; then there are fewer bytes than characters call for.
  if (bytes.length !== Buffer.byteLength(base64, 'base64')) throw corrupt(number, 'is no base64');
  return bytes;
}

/** `ENOENT`, `ERROR_ACCESS_DENIED`, `UNKNOWN(5)`: codes are shown as they are. */
const CODE = /^[A-Z][A-Z0-9_]*(\(-?\d+\))?$/;

function errorOf(error: unknown, number: number): NetstatError {
  if (typeof error === 'object' && error !== null) {
    const { code, message, call, errno } = error as Fields;
    if (typeof code === 'string' && CODE.test(code) && typeof message === 'string') {
      return typeof call === 'string' && typeof errno === 'number'
        ? new SystemCallError(call, errno, code)
        : new NetstatError(code, message);
    }
  }
  throw corrupt(number, 'has no answer');
}

function parseLine(line: Uint8Array, number: number): Fields {
  const fields = parseObject(line);
  if (fields === undefined) throw corrupt(number, 'is no JSON object');
  return fields;
}

function parseObject(line: Uint8Array): Fields | undefined {
  if (!isUtf8(line)) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(line).toString());
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

function wholeNumber(value: unknown, number: number): number {
  if (!Number.isSafeInteger(value)) throw corrupt(number, 'has no number');
  return value as number;
}

function notACapture(): NetstatError {
  return new NetstatError('NOT_A_CAPTURE', 'the file is no capture');
}

function corrupt(number: number, why: string): NetstatError {
  return new NetstatError('CAPTURE_CORRUPT', `line ${number} of the capture ${why}`);
}
