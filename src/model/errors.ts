/** Everything the library throws is one of these; `code` is stable across versions. */
export class NetstatError extends Error {
  override readonly name: string = 'NetstatError';

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * The operating system refused a call. `code` is the errno's name, e.g. `EPERM`; of Windows the
 * error's, e.g. `ERROR_ACCESS_DENIED`.
 */
export class SystemCallError extends NetstatError {
  override readonly name = 'SystemCallError';

  constructor(
    /** What was called, with what tells it apart: `open /proc/net/tcp`, `sock_diag tcp`. */
    readonly call: string,
    /** The positive error number of this platform. */
    readonly errno: number,
    code: string,
  ) {
    super(code, `${call}: ${code}`);
  }
}

/** Bytes or text that the decoder of `source` cannot make sense of at `offset`. */
export class DecodeError extends NetstatError {
  override readonly name = 'DecodeError';

  constructor(
    /** The structure or file, e.g. `inet_diag_msg`, `/proc/net/tcp`. */
    readonly source: string,
    /** Bytes from the start of what was given to the decoder. */
    readonly offset: number,
    why: string,
  ) {
    super('DECODE', `${source} at ${offset}: ${why}`);
  }
}

/** This system, kernel or build has no such table. */
export class UnsupportedError extends NetstatError {
  override readonly name = 'UnsupportedError';

  constructor(
    readonly table: string,
    readonly platform: string,
    readonly why: string,
  ) {
    super('UNSUPPORTED', `${table} on ${platform}: ${why}`);
  }
}
