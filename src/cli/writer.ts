import { writeSync } from 'node:fs';

const STDOUT = 1;
const STDERR = 2;
const BUFFER_BYTES = 65_536;
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
  #gathered = '';

  stdout(byteString: string): void {
    this.#gathered += byteString;
    if (this.#gathered.length >= BUFFER_BYTES) this.flush();
  }

  stderr(byteString: string): void {
    this.flush();
    try {
      writeWhole(STDERR, byteString);
    } catch {
      // Nobody is left to tell.
    }
  }

  /** Throws an OutputError where stdout is closed or full. */
  flush(): void {
    const text = this.#gathered;
    this.#gathered = '';
    try {
      writeWhole(STDOUT, text);
    } catch (error) {
      const { code = 'UNKNOWN' } = error as NodeJS.ErrnoException;
      throw new OutputError(code, { cause: error });
    }
  }
}

function writeWhole(fd: number, byteString: string): void {
  const bytes = Buffer.from(byteString, 'latin1');
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
