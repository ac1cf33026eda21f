import { DecodeError } from '../../model/errors.js';
import type { InterfaceStatistics } from '../../model/interface-statistics.js';
import { decodeBinary } from '../../model/text.js';
import { parseCounterValue } from './counter-value.js';

/** A line of /proc/net/dev. net/core/net-procfs.c dev_seq_printf_stats */
export interface DeviceLine {
  name: string;
  statistics: InterfaceStatistics;
}

/** Whether the line is one of the two headings of the file: no name has the bar before its colon. */
export function isDeviceHeading(line: string): boolean {
  return !line.includes(':');
}

export function parseDeviceLine(line: string): DeviceLine {
  // The name has no colon and no blank, and no blank need follow the colon.
  const colon = line.indexOf(':');
  const name = line.slice(0, Math.max(colon, 0)).replace(/^ +/, '');
  const fields = line
    .slice(colon + 1)
    .trim()
    .split(/ +/);
  if (name === '' || fields.length < 16) {
    throw new DecodeError('/proc/net/dev', 0, `line ${line.slice(0, 40)}`);
  }
  const counts = fields.map((field) => parseCounterValue(field, '/proc/net/dev'));
  const count = (at: number) => counts[at] as bigint;
  return {
    name: decodeBinary(name),
    statistics: {
      rxPackets: count(1),
      txPackets: count(9),
      rxBytes: count(0),
      txBytes: count(8),
      rxErrors: count(2),
      txErrors: count(10),
      txDropped: count(11),
      multicast: count(7),
      collisions: count(13),
      rxFifoErrors: count(4),
      txFifoErrors: count(12),
      rxCompressed: count(6),
      txCompressed: count(15),
      rxDroppedOrMissed: count(3),
      rxFramingErrors: count(5),
      txLineErrors: count(14),
    },
  };
}
