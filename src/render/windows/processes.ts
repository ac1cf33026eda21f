import { escapeText } from '../escape.js';
import { padEnd, padNumber } from '../pad.js';

/** How many ports a process has. */
export interface PortCount {
  /** Absent where it is not known who has the ports. */
  pid?: number;
  program?: string;
  tcp: number;
  udp: number;
}

/** Last of those with as many ports. */
const UNKNOWN = Number.MAX_SAFE_INTEGER;

/** The list of -c, most ports first. Of Windows' own no output was found: the form is ours. */
export function renderPortCounts(counts: readonly PortCount[]): string {
  const sorted = counts.toSorted(
    (one, other) => portsOf(other) - portsOf(one) || (one.pid ?? UNKNOWN) - (other.pid ?? UNKNOWN),
  );
  const lines = sorted.map(
    ({ pid, program, tcp, udp }) =>
      `  ${padEnd(pid === undefined ? '-' : String(pid), 9)}${padNumber(tcp, 7)}${padNumber(udp, 7)}` +
      `  ${program === undefined ? '-' : escapeText(program)}\n`,
  );
  return `\nProcesses by TCP and UDP ports\n\n  PID          TCP    UDP  Executable\n${lines.join('')}`;
}

function portsOf({ tcp, udp }: PortCount): number {
  return tcp + udp;
}
