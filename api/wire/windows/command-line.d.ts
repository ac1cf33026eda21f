/**
 * The arguments that a command line of Windows stands for, as CommandLineToArgvW of shellapi.h splits
 * it; none for an empty one. The first is the program: in it a backslash has no meaning.
 */
export declare function parseCommandLine(line: string): string[];
