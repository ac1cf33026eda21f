import { DecodeError } from '../../model/errors.js';
import { decodeBinary } from '../../model/text.js';
import { formatIPv6Digits } from './address-text.js';

/**
 * The fields of a line of a /proc table, blanks between them, taken one after the other in the
 * order in which the kernel writes them.
 */
export class Fields {
  private readonly fields: string[];
  private next = 0;

  constructor(
    line: string,
    /** Name of the file, for errors. */
    private readonly source: string,
  ) {
    this.fields = line.trim().split(/[ \t]+/);
  }

  /** The field that comes next, which is left where it is. */
  peek(): string | undefined {
    return this.fields[this.next];
  }

  text(): string {
    const field = this.fields[this.next];
    if (field === undefined || field === '') this.fail('too few fields');
    this.next++;
    return field;
  }

  skip(count = 1): void {
    for (let field = 0; field < count; field++) this.text();
  }

  decimal(): number {
    return this.number(/^\d{1,15}$/, 10);
  }

  /** 32 bits, which the kernel prints with a sign whether they have one or not. */
  unsigned32(): number {
    return this.number(/^-?\d{1,10}$/, 10) >>> 0;
  }

  hexadecimal(): number {
    return this.number(/^[0-9a-f]{1,8}$/i, 16);
  }

  /** A hexadecimal number with `0x` before it. */
  prefixed(): number {
    return this.number(/^0x[0-9a-f]{1,8}$/i, 16);
  }

  /** The name of an interface: any bytes but blanks. */
  name(): string {
    return decodeBinary(this.text());
  }

  /** The interface that something has; nothing where the kernel shows `???`. */
  interfaceName(): { interfaceName?: string } {
    const interfaceName = this.name();
    return interfaceName === '???' ? {} : { interfaceName };
  }

  /** Two numbers with a slash between. */
  ratio(): [number, number] {
    const [first = '', second = '', ...others] = this.text().split('/');
    if (!/^\d{1,15}$/.test(first) || !/^\d{1,15}$/.test(second) || others.length > 0) {
      this.fail('no two numbers');
    }
    return [Number(first), Number(second)];
  }

  /** 32 digits. */
  ipv6(): string {
    return formatIPv6Digits(this.text()) ?? this.fail('no IPv6 address');
  }

  private number(form: RegExp, radix: 10 | 16): number {
    const field = this.text();
    if (!form.test(field)) this.fail(`number ${field.slice(0, 20)}`);
    return Number.parseInt(field, radix);
  }

  fail(why: string): never {
    throw new DecodeError(this.source, this.next, why);
  }
}
