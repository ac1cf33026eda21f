import { groupsOf } from '../netlink/netlink-diag.js';
import { Fields } from './fields.js';

/** One line of /proc/net/netlink. net/netlink/af_netlink.c netlink_native_seq_show */
export interface NetlinkLine {
  /** NETLINK_*. */
  family: number;
  portId: number;
  /** Multicast groups, numbered from 1: the first 32 alone, no more are shown. */
  groups: number[];
  receiveQueue: number;
  sendQueue: number;
  dumping: boolean;
  refCount: number;
  drops: number;
  inode: number;
}

/** Whether the line is the heading of the file. */
export function isNetlinkHeading(line: string): boolean {
  return line.startsWith('sk ');
}

export function parseNetlinkLine(line: string): NetlinkLine {
  const fields = new Fields(line, '/proc/net/netlink');
  // The kernel's pointer, masked.
  fields.skip();
  return {
    family: fields.decimal(),
    portId: fields.decimal(),
    groups: groupsOf(fields.hexadecimal()),
    receiveQueue: fields.decimal(),
    sendQueue: fields.decimal(),
    dumping: fields.decimal() !== 0,
    refCount: fields.decimal(),
    drops: fields.decimal(),
    inode: fields.decimal(),
  };
}
