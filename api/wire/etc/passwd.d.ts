/** passwd(5), as a binary string: the first name of each uid. */
export declare function parsePasswd(text: string): Map<number, string>;
