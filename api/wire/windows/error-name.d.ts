/** What Windows calls an error, whatever system this one is. */
export declare function windowsErrorName(code: number): string;
