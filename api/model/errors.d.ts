/** Everything the library throws is one of these; `code` is stable across versions. */
export declare class NetstatError extends Error {
    readonly code: string;
    readonly name: string;
    constructor(code: string, message: string, options?: ErrorOptions);
}
/**
 * The operating system refused a call. `code` is the errno's name, e.g. `EPERM`; of Windows the
 * error's, e.g. `ERROR_ACCESS_DENIED`.
 */
export declare class SystemCallError extends NetstatError {
    /** What was called, with what tells it apart: `open /proc/net/tcp`, `sock_diag tcp`. */
    readonly call: string;
    /** The positive error number of this platform. */
    readonly errno: number;
    readonly name = "SystemCallError";
    constructor(
    /** What was called, with what tells it apart: `open /proc/net/tcp`, `sock_diag tcp`. */
    call: string, 
    /** The positive error number of this platform. */
    errno: number, code: string);
}
/** Bytes or text that the decoder of `source` cannot make sense of at `offset`. */
export declare class DecodeError extends NetstatError {
    /** The structure or file, e.g. `inet_diag_msg`, `/proc/net/tcp`. */
    readonly source: string;
    /** Bytes from the start of what was given to the decoder. */
    readonly offset: number;
    readonly name = "DecodeError";
    constructor(
    /** The structure or file, e.g. `inet_diag_msg`, `/proc/net/tcp`. */
    source: string, 
    /** Bytes from the start of what was given to the decoder. */
    offset: number, why: string);
}
/** This system, kernel or build has no such table. */
export declare class UnsupportedError extends NetstatError {
    readonly table: string;
    readonly platform: string;
    readonly why: string;
    readonly name = "UnsupportedError";
    constructor(table: string, platform: string, why: string);
}
