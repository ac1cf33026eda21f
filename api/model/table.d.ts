/** Something that should be in an answer and is not, and why. */
export interface Gap {
    /** What is missing, in words: `sctp`, `IPv6`, `open files of other users' processes`. */
    what: string;
    /**
     * The errno's name (`EPERM`, `ENOENT`), that of an error of Windows (`ERROR_ACCESS_DENIED`), or a
     * stable word of ours: `UNSUPPORTED`; `DECODE`, what was answered makes no sense; `INCOMPLETE`, it
     * was left out without a word; `INTERRUPTED`, it changed while it was read; `HIDEPID`, /proc is
     * mounted so that it hides them; `NOT_CAPTURED`, the capture was made without asking for it.
     */
    code: string;
    /** How many of them. */
    count: number;
}
/**
 * Where an answer came from: `netlink`, `proc` and, of owners and of very many TCP sockets, `bpf`, a
 * program that the kernel runs for us, of Linux; `iphlpapi` of Windows, and `registry` of what it
 * keeps for its next start.
 */
export type SourceName = 'netlink' | 'proc' | 'bpf' | 'iphlpapi' | 'registry';
/** How a table was read, once its last batch has been. */
export interface Outcome {
    /** What answered; both where one fills in what the other lacks. */
    sources: SourceName[];
    gaps: Gap[];
}
/**
 * A table as it is read: rows in batches of what the system answered at once (a few hundred), in
 * the system's order; the outcome at the end. Stop early with `return()`: what was opened is closed.
 */
export type Batches<Row> = Generator<Row[], Outcome, undefined>;
/** A table read whole. */
export interface Table<Row> {
    rows: Row[];
    gaps: Gap[];
    /** Where each part of the answer came from, by protocol or table name; `owners` where asked for. */
    sources: Record<string, SourceName[]>;
}
