/** One row of /proc/net/unix. net/unix/af_unix.c unix_seq_show */
export interface UnixLine {
    refCount: number;
    /** 0x10000, SO_ACCEPTCON, of a listening socket; 0 of any other. */
    flags: number;
    /** SOCK_*. */
    type: number;
    /** SS_*, by number: see `UNIX_STATES`. */
    state: number;
    /** 0 where no program holds the socket. */
    inode: number;
    /** The name as the kernel shows it, a binary string; undefined where it has none. */
    shownName: string | undefined;
}
/** Whether the line is the heading of the file. */
export declare function isUnixHeading(line: string): boolean;
export declare function parseUnixLine(line: string): UnixLine;
/** The same, undefined where it cannot be one. The name of a socket can be made to look like one. */
export declare function tryUnixLine(line: string): UnixLine | undefined;
/**
 * The bytes of sun_path as /proc shows them: every NUL an `@`, the one at the end of a path left
 * out. A binary string, to compare with what was read.
 */
export declare function showUnixName(name: Uint8Array): string;
/** A path that is not abstract ends in a NUL that is no part of it. */
export declare function withoutTerminator(name: Uint8Array): Uint8Array;
