import { Fields } from './fields.js';

/** One line of /proc/net/packet. net/packet/af_packet.c packet_seq_show */
export interface PacketLine {
  refCount: number;
  /** SOCK_*. */
  type: number;
  etherType: number;
  /** 0 where the socket takes frames of every interface. */
  interfaceIndex: number;
  running: boolean;
  receiveQueue: number;
  uid: number;
  inode: number;
}

/** Whether the line is the heading of the file. */
export function isPacketHeading(line: string): boolean {
  return line.startsWith('sk ');
}

export function parsePacketLine(line: string): PacketLine {
  const fields = new Fields(line, '/proc/net/packet');
  // The kernel's pointer, masked.
  fields.skip();
  return {
    refCount: fields.decimal(),
    type: fields.decimal(),
    etherType: fields.hexadecimal(),
    interfaceIndex: fields.decimal(),
    running: fields.decimal() !== 0,
    receiveQueue: fields.decimal(),
    uid: fields.decimal(),
    inode: fields.decimal(),
  };
}
