/**
 * A byte string holds one byte in each character, 0 to 255. Option parsing works on these, for
 * glibc and net-tools look at bytes: they cut arguments and name single letters in the midst of
 * a UTF-8 sequence.
 */
export function byteStringOf(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

export function bytesOf(byteString: string): Uint8Array {
  return Uint8Array.from(byteString, (byte) => byte.charCodeAt(0));
}

/** The text that the bytes are in UTF-8. */
export function textOf(byteString: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(byteString));
}
