import { type UnixLine } from './unix-line.js';
/** The names of sockets as a better source than /proc knows them. */
export declare class UnixNames {
    private readonly byInode;
    /** Names of several lines, by the first. */
    private readonly byFirstLine;
    /** `name` is sun_path; absent where the socket has none. */
    add(inode: number, name?: Uint8Array): void;
    /**
     * What the name of the socket can be, whose row shows its first line. A connection that was not
     * accepted yet has no inode, and the name of its listener.
     */
    candidates(inode: number, firstLine: string): readonly string[];
    /** Whether the row can be that of a socket that is known; false where it is of another. */
    agrees({ inode, shownName }: UnixLine): boolean;
}
/**
 * Puts the lines of /proc/net/unix together to rows. The kernel writes names as they are, so that a
 * newline in one begins a line that may look like a row of any socket at all. Where `names` knows
 * the name of a row, exactly so many lines are taken as it has. Where it does not, the best that
 * can be done is this: a line that looks like a row is one, any other is the rest of a name.
 */
export declare class UnixLines {
    private readonly names;
    /** Lines that are neither a row nor the rest of a name. */
    strays: number;
    private open;
    /** What the whole name of the open row can be. */
    private candidates;
    constructor(names?: UnixNames);
    /** Takes the next line; gives the row before it, now that it is known to be complete. */
    push(line: string): UnixLine | undefined;
    /** Gives the last row, once there are no more lines. */
    finish(): UnixLine | undefined;
    private begin;
    /** Whether a name that the row can have goes on with the line. */
    private continues;
    /** Whether the line can be the rest of a name that nobody knows better. */
    private mayGoOn;
}
