/**
 * Names that the kernel hands out (paths, process names, arguments) are bytes, not text: nothing
 * makes them valid UTF-8. The model keeps them as strings without losing a byte: what is valid
 * UTF-8 is decoded, and any other byte 0xNN becomes the lone surrogate U+DCNN, which no valid
 * UTF-8 decodes to. `encodeText` gives the exact bytes back.
 */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const ESCAPE = 0xdc00;

/** Length of the valid UTF-8 sequence at `at`, or 0. RFC 3629, section 4. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  try {
    const text = strict.decode(bytes.subarray(at, at + length));
    return encoder.encode(text).length === length && [...text].length === 1 ? length : 0;
  } catch {
    return 0;
  }
}

/** Bytes to a string, losing none. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    let text = '';
    for (let at = 0; at < bytes.length; ) {
      const length = sequenceLength(bytes, at);
      if (length === 0) text += String.fromCharCode(ESCAPE | (bytes[at] as number));
      else text += strict.decode(bytes.subarray(at, at + length));
      at += length || 1;
    }
    return text;
  }
}

/** The exact bytes that `decodeText` was given. */
export function encodeText(text: string): Uint8Array {
  if (isUnicode(text)) return encoder.encode(text);
  const parts: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code >= 0xdc80 && code <= 0xdcff) parts.push(code & 0xff);
    else parts.push(...encoder.encode(character));
  }
  return Uint8Array.from(parts);
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether `text` came from valid UTF-8, so that any program can read it back. */
export function isUnicode(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/** Bytes from a binary string: one character a byte. */
export function binaryToBytes(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
