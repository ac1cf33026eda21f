/**
 * A name from outside as a byte string that is safe to show: hostile characters become `\n`, `\r`,
 * `\t` or their bytes as `\x1b`, all others stay, a backslash too. Of more than `limit` bytes, what
 * fits of whole characters.
 */
export declare function escapeText(text: string, limit?: number): string;
