import { type ByteOrder, Reader } from '../../src/wire/reader.js';

/** A decoder or parser of src/wire, ready to be fed with anything. */
export interface Decoder {
  /** The name under which src/wire exports it. */
  readonly name: string;
  /** Valid input, to be spoilt. */
  readonly vectors: readonly Uint8Array[];
  /** Returns or throws a DecodeError; a generator is drained. */
  run(bytes: Uint8Array, byteOrder: ByteOrder): unknown;
}

type Read = (reader: Reader) => unknown;

/** One that reads a structure, of messages that have it behind `skip` bytes. */
export function ofBytes(
  name: string,
  vectors: readonly Uint8Array[],
  read: Read,
  skip = 0,
): Decoder {
  const run: Decoder['run'] = (bytes, order) => read(new Reader(bytes, order, name));
  return { name, vectors: vectors.map((vector) => vector.subarray(skip)), run };
}

/** One that parses binary text. */
export function ofText(
  name: string,
  vectors: readonly string[],
  parse: (text: string, byteOrder: ByteOrder) => unknown,
): Decoder {
  return {
    name,
    vectors: vectors.map((text) => Uint8Array.from(Buffer.from(text, 'latin1'))),
    run: (bytes, order) => parse(Buffer.from(bytes).toString('latin1'), order),
  };
}

/** Lines of files, without the heading and what follows the last newline. */
export const linesOf = (...files: string[]) =>
  files.flatMap((file) => file.split('\n').slice(1, -1));
/** All that is bytes in a module of vectors. */
export const bytesOf = (vectors: object) =>
  Object.values(vectors).filter((vector): vector is Uint8Array => vector instanceof Uint8Array);

/** Of struct nlmsghdr, behind which a message says what it is about. */
export const PAYLOAD = 16;
