import type { Machine } from '../tape.js';

/**
 * A capture file is text, a JSON object a line (NDJSON): a header, what the system was asked and
 * answered, an end.
 *
 *     {"format":"sockeye-capture","version":1,"date":"...","platform":"linux",...}
 *     {"question":"netlink sock_diag tcp IPv4","base64":"SAAAABQAAg..."}
 *     {"question":"file net/unix","text":"Num       RefCount Protocol ..."}
 *     {"question":"file net/sctp/eps","error":{"code":"ENOENT","errno":2,"call":"open ..."}}
 *     {"end":3}
 *
 * Each piece of an answer is a line of its own, in the order in which the system gave them: `text`
 * where it is valid UTF-8, `base64` where it is not. Who was asked and answered nothing has one empty
 * `text`. `end` counts the lines between, so that a file that was cut can be told from a whole one.
 * Fields that are not known are passed over.
 */
export const FORMAT = 'sockeye-capture';

/** Raised when an older reader would misunderstand the file. */
export const VERSION = 1;

export interface Header extends Machine {
  format: typeof FORMAT;
  version: number;
  /** When it was made, ISO 8601. */
  date: string;
}

/** A line between header and end. */
export interface Line {
  question: string;
  text?: string;
  base64?: string;
  error?: { code: string; message: string; call?: string; errno?: number };
}
