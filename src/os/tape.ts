import type { ByteOrder } from '../wire/reader.js';

/** What has to be known of a machine to understand what its kernel answered. */
export interface Machine {
  /** As in process.platform: which backend the answers are for. */
  platform: string;
  /** Of the kernel. */
  release: string;
  byteOrder: ByteOrder;
  /** Ticks a second, where the system measures time in them. */
  clockTicks: number;
}

/** Takes down what a system was asked, in words, and what it answered. */
export interface Recorder {
  /**
   * The same pieces, each taken down as it is pulled, and the error that ends them. What comes of
   * asking a second time is not taken down. EFBIG where an answer does not end.
   */
  record(question: string, pieces: Generator<Uint8Array, void>): Generator<Uint8Array, void>;
}

/** What was taken down: a system that can be asked again, anywhere. */
export interface Tape {
  readonly machine: Machine;
  /** The pieces as they came; throws what the system threw, NOT_CAPTURED where it was not asked. */
  play(question: string): Generator<Uint8Array, void>;
}
