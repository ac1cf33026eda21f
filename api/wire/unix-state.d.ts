import type { UnixFlag, UnixState } from '../model/unix.js';
export declare function unixFlagsOf(bits: number): UnixFlag[];
/** State and flags in a row of /proc/net/unix. */
export declare function unixStateOfLine(state: number, flags: number): UnixState;
/** The number of a state in a row of /proc/net/unix, where one that listens is unconnected. */
export declare function unixStateNumber(state: UnixState): number;
/** State that sock_diag tells, which has only sockets that some file refers to. */
export declare function unixStateOfDiag(state: number): UnixState;
