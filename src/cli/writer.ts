import { writeSync } from 'node:fs';
import { Page } from '../render/page.js';

const STDOUT = 1;
const STDERR = 2;
const PAGE_BYTES = 65_536;
const WAIT_MS = 5;

/** stdout cannot take more: `code` is the errno's name, EPIPE where nobody reads it any longer. */
export class OutputError extends Error {
  override readonly name = 'OutputError';

  constructor(
    readonly code: string,
    options: ErrorOptions,
  ) {
    super(`write error: ${code}`, options);
  }
}

/**
 * The one place from which output leaves. Takes byte strings, one character a byte. stdout is
 * gathered; stderr goes out at once, after what was written to stdout before it.
 */
export class Writer {
  readonly #page = new Page();
  #crlf = false;

  /** Where all goes in the end; the caller may take it instead. */
  constructor(private readonly put: (fd: number, bytes: Uint8Array) => void = writeWhole) {}

  /** From here on lines end with CR and LF, as programs of Windows end them, in a pipe too. */
  endLinesAsWindows(): void {
    this.#crlf = true;
  }

  stdout(byteString: string): void {
    this.#page.text(byteString);
    this.#turn();
  }

  /** Rows of a view, each written onto the page by `write`. */
  rows<Row>(rows: readonly Row[], write: (row: Row, page: Page) => void): void {
    for (const row of rows) {
      write(row, this.#page);
      this.#turn();
    }
  }

  stderr(byteString: string): void {
    this.flush();
    try {
      this.#send(STDERR, Buffer.from(byteString, 'latin1'));
    } catch {
      // Nobody is left to tell.
    }
  }

  /** Throws an OutputError where stdout is closed or full. */
  flush(): void {
    try {
      this.#send(STDOUT, this.#page.written);
    } catch (error) {
      const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
      throw new OutputError(code, { cause: error });
    } finally {
      this.#page.clear();
    }
  }

  #send(fd: number, bytes: Uint8Array): void {
    this.put(fd, this.#crlf ? withCrlf(bytes) : bytes);
  }

  #turn(): void {
    if (this.#page.length >= PAGE_BYTES) this.flush();
  }
}

function withCrlf(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\n', '\r\n'), 'latin1');
}

function writeWhole(fd: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      // A pipe or terminal that somebody made non-blocking is full: its reader needs a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}
