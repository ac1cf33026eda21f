/**
 * Text of Windows: UTF-16, low byte first, up to a NUL or the end. Windows lets names hold halves of
 * surrogate pairs; they stay as they are.
 */
export function utf16Text(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let at = start; at + 1 < end; at += 2) {
    const unit = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
    if (unit === 0) break;
    text += String.fromCharCode(unit);
  }
  return text;
}
