/** How one kind of name is found. */
export interface LookUp<Key> {
    ask(key: Key): Promise<string | undefined>;
    readonly atOnce: number;
    giveUp?(): void;
}
/**
 * Names found so far. Every key is asked for once; whoever waits for answers does so until a
 * deadline, and an answer that comes later is there the next time.
 */
export declare class Answers<Key> {
    private readonly open;
    private readonly found;
    private readonly asked;
    private opened;
    constructor(open: () => LookUp<Key>);
    /** Undefined where there is no name, or none yet. */
    get(key: Key): string | undefined;
    /** Whether there is an answer, be it that there is no name. */
    knows(key: Key): boolean;
    /** How many look-ups are under way. */
    get pending(): number;
    /** Resolves when all are answered or the time has come, on the clock of performance.now(). */
    fill(keys: Iterable<Key>, deadline: number): Promise<void>;
    private ask;
    private answer;
}
