/** Bytes to a string, losing none. */
export declare function decodeText(bytes: Uint8Array): string;
/** The exact bytes that `decodeText` was given. */
export declare function encodeText(text: string): Uint8Array;
/** Whether `text` came from valid UTF-8, so that any program can read it back. */
export declare function isUnicode(text: string): boolean;
/** Bytes from a binary string: one character a byte. */
export declare function binaryToBytes(binary: string): Uint8Array;
/** `decodeText` of a binary string. */
export declare function decodeBinary(binary: string): string;
