import { DecodeError } from '../../model/errors.js';
import { decodeBinary } from '../../model/text.js';
import type { ByteOrder } from '../reader.js';
import { formatIPv4Word } from './address-text.js';
import { Fields } from './fields.js';

/** A membership of /proc/net/igmp. net/ipv4/igmp.c igmp_mc_seq_show */
export interface IgmpMembership {
  interfaceIndex: number;
  interfaceName: string;
  /** `V1`, `V2`, `V3`, `NONE`. */
  querier: string;
  address: string;
  users: number;
  /** Until the report, clock ticks; undefined where no timer is running. */
  timer: number | undefined;
  reporter: boolean;
}

type Interface = Pick<IgmpMembership, 'interfaceIndex' | 'interfaceName' | 'querier'>;

/** `%d\t%-10s: %5d %7s`: the name, in which there is neither blank nor colon, may fill its place. */
const INTERFACE = /^(\d{1,10})\t([^ \t:]+) *: +\d+ +(\S+)$/;

/** The file line by line: an interface, then its memberships. */
export class IgmpLines {
  private current: Interface | undefined;

  constructor(private readonly byteOrder: ByteOrder) {}

  /** A membership, or undefined for any other line. */
  push(line: string): IgmpMembership | undefined {
    if (line.startsWith('\t')) return this.membership(line);
    if (line === '' || line.startsWith('Idx\t')) return undefined;
    // What follows is of an interface that is not known, until the next one.
    this.current = undefined;
    const fields = INTERFACE.exec(line);
    if (fields === null) throw new DecodeError('/proc/net/igmp', 0, `line ${line.slice(0, 40)}`);
    const [, index, name, querier] = fields as unknown as [string, string, string, string];
    this.current = {
      interfaceIndex: Number(index),
      interfaceName: decodeBinary(name),
      querier,
    };
    return undefined;
  }

  private membership(line: string): IgmpMembership {
    const fields = new Fields(line, '/proc/net/igmp');
    const device = this.current ?? fields.fail('no interface before it');
    const address = formatIPv4Word(fields.hexadecimal(), this.byteOrder);
    const users = fields.decimal();
    const timer = /^([01]):([0-9a-f]{8,16})$/i.exec(fields.text()) ?? fields.fail('no timer');
    const [, running, ticks] = timer as unknown as [string, string, string];
    return {
      ...device,
      address,
      users,
      timer: running === '1' ? Number.parseInt(ticks, 16) : undefined,
      reporter: fields.decimal() !== 0,
    };
  }
}
