import type { Section } from './sections.js';

/** A section that can be said to be lacking: net-tools has no sockets of AppleTalk. */
export type LackingSection = Exclude<Section, 'ddp'>;

/** What net-tools calls the sections of a listing. */
const NAMES: Readonly<Record<LackingSection, string>> = {
  tcp: 'AF INET (tcp)',
  sctp: 'AF INET (sctp)',
  udp: 'AF INET (udp)',
  udplite: 'AF INET (udplite)',
  raw: 'AF INET (raw)',
  groups: 'AF INET (igmp)',
  unix: 'AF UNIX',
  ipx: 'AF IPX',
  ax25: 'AF AX25',
  x25: 'AF X25',
  netrom: 'AF NETROM',
  rose: 'AF ROSE',
  bluetooth: 'AF BLUETOOTH',
};

/** What it says of one that the kernel lacks, or that it was built without: Debian's, Bluetooth. */
export function lackingText(section: LackingSection): string {
  const name = NAMES[section];
  return section === 'bluetooth'
    ? `netstat: feature \`${name}' not supported.\nPlease recompile \`net-tools' with newer kernel source or full configuration.\n`
    : `netstat: no support for \`${name}' on this system.\n`;
}
