import type { Group } from '../../model/groups.js';
import type { View } from '../dialect.js';
import { escapeText } from '../escape.js';
import type { Names } from '../names.js';
import { hostText } from './endpoint.js';

/** `netstat -g`: the multicast groups of IPv4, then those of IPv6. */
export const groupView: View<Group, { names: Names }> = {
  heading: () =>
    `IPv6/IPv4 Group Memberships\nInterface       RefCnt Group\n${'-'.repeat(15)} ------ ${'-'.repeat(21)}\n`,
  row({ interfaceName, references, address }, { names }, page) {
    page.padEnd(escapeText(interfaceName), 15);
    page.text(' ');
    page.padEnd(String(references ?? '-'), 6);
    page.text(` ${escapeText(hostText(address, names))}\n`);
  },
};
