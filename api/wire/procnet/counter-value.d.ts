/** A counter's value: 64 bits without a sign, or a negative number that stands for a word. */
export declare function parseCounterValue(text: string, source: string): bigint;
/** A counter's name: the kernel's are letters and digits. */
export declare function checkCounterName(text: string, source: string): string;
