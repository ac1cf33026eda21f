/**
 * Names that the kernel hands out (paths, process names, arguments) are bytes, not text: nothing
 * makes them valid UTF-8. The model keeps them as strings without losing a byte: what is valid
 * UTF-8 is decoded, and any other byte 0xNN becomes the lone surrogate U+DCNN, which no valid
 * UTF-8 decodes to. `encodeText` gives the exact bytes back.
 */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const ESCAPE = 0xdc00;

/**
 * Length of the valid UTF-8 sequence at `at`, or 0. RFC 3629, section 4. Told without the decoder,
 * whose exceptions would make a megabyte of bad bytes a matter of seconds.
 */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  const [least, most] = SECOND_BYTES[lead] ?? [0x80, 0xbf];
  const second = bytes[at + 1] ?? 0;
  if (second < least || second > most) return 0;
  for (let place = 2; place < length; place++) {
    if (((bytes[at + place] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** After these not every continuation may come: it would be overlong, a surrogate or too large. */
const SECOND_BYTES: Readonly<Record<number, readonly [least: number, most: number]>> = {
  224: [0xa0, 0xbf],
  237: [0x80, 0x9f],
  240: [0x90, 0xbf],
  244: [0x80, 0x8f],
};

/** Bytes to a string, losing none. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    let text = '';
    let start = 0;
    let at = 0;
    while (at < bytes.length) {
      const length = sequenceLength(bytes, at);
      if (length > 0) at += length;
      else {
        if (start < at) text += strict.decode(bytes.subarray(start, at));
        text += String.fromCharCode(ESCAPE | (bytes[at] as number));
        start = ++at;
      }
    }
    return text + strict.decode(bytes.subarray(start));
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

// biome-ignore lint/suspicious/noControlCharactersInRegex: every ASCII character is meant.
const ASCII = /^[\x00-\x7f]*$/;

/** `decodeText` of a binary string. */
export function decodeBinary(binary: string): string {
  return ASCII.test(binary) ? binary : decodeText(binaryToBytes(binary));
}
