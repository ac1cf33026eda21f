/** Bytes from hexadecimal; white space is for the reader. */
export function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replace(/\s+/g, ''), 'hex'));
}

/** NLMSG_DONE of a sock_diag dump. */
export const DONE = hex('14000000 03000200 01000000 00000000 00000000');

/** The answer of a dump: the messages in one datagram, the end in another. */
export function dump(...messages: Uint8Array[]): Uint8Array[] {
  return [Uint8Array.from(Buffer.concat(messages)), DONE];
}
