import { DecodeError } from '../../model/errors.js';
import { Fields } from './fields.js';

/**
 * The columns at the beginning of a line whose text may hold any byte, blanks too: the kernel pads
 * each to its width and puts a blank behind it, or more.
 */
export class Columns {
  private at = 0;

  constructor(
    private readonly line: string,
    /** Name of the file, for errors. */
    private readonly source: string,
  ) {}

  /** The text of the next column, without what pads it. */
  take(width: number, blanks = 1): string {
    const end = this.at + width;
    const next = end + blanks;
    if (this.line.slice(end, next) !== ' '.repeat(blanks)) this.fail('no such column');
    const column = this.line.slice(this.at, end);
    this.at = next;
    return column.replace(/ +$/, '');
  }

  /** A number, as wide as it is. */
  number(blanks = 1): number {
    const digits = /^\d{1,10}(?= )/.exec(this.line.slice(this.at))?.[0] ?? this.fail('no number');
    return Number(this.take(digits.length, blanks));
  }

  /** A callsign of AX.25; undefined where there is none. */
  callsign(blanks = 1): string | undefined {
    return parseCallsign(this.take(CALLSIGN_WIDTH, blanks), this.source);
  }

  /** A callsign that must be there. */
  knownCallsign(): string {
    return this.callsign() ?? this.fail('no callsign');
  }

  /** What stands behind the columns. */
  rest(): Fields {
    return new Fields(this.line.slice(this.at), this.source);
  }

  fail(why: string): never {
    throw new DecodeError(this.source, this.at, why);
  }
}

const CALLSIGN_WIDTH = 9;

/** Up to six characters of seven bits, none a blank, and the SSID. net/ax25/ax25_addr.c ax2asc */
const CALLSIGN = /^[^ \x80-\xff]{1,6}-1?\d$/;

/** A callsign that the kernel wrote; undefined for `*`, and for `??????-?` of ROSE: none. */
export function parseCallsign(text: string, source: string): string | undefined {
  if (text === '*' || text === '??????-?') return undefined;
  if (!CALLSIGN.test(text)) throw new DecodeError(source, 0, `callsign ${text.slice(0, 20)}`);
  return text;
}

/** The digipeaters at the end of a line, in order. */
export function restOfCallsigns(fields: Fields, source: string): string[] {
  const callsigns: string[] = [];
  while (fields.peek() !== undefined) {
    const callsign = parseCallsign(fields.text(), source);
    if (callsign !== undefined) callsigns.push(callsign);
  }
  return callsigns;
}
