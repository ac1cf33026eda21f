import { stateNumber } from '../inet-state.js';
import { AF_INET6, INET_DIAG } from '../netlink/inet-diag.js';
import type { ByteOrder } from '../reader.js';
import type { Assembler } from './assembler.js';
import { emitCast, HELPER } from './helpers.js';
import type { TcpLayout } from './tcp-layout.js';

/** A struct inet_diag_msg, and an attribute of one byte behind it. */
export const TCP_RECORD_SIZE = 80;

/** A request to connect has a state of its own within the kernel. include/net/tcp_states.h */
const STATE = {
  SYN_RECEIVED: stateNumber('SYN_RECEIVED'),
  TIME_WAIT: stateNumber('TIME_WAIT'),
  LISTEN: stateNumber('LISTEN'),
  REQUEST: 12,
};

/** ICSK_TIME_*: which timer is set. include/net/inet_connection_sock.h */
const SET = { RETRANSMIT: 1, PROBE: 3, LOSS_PROBE: 5, REORDERED: 6 } as const;

/** What sock_diag calls the timers. */
const TIMER = { RETRANSMIT: 1, KEEPALIVE: 2, TIME_WAIT: 3, PROBE: 4 } as const;

/** Where in a struct inet_diag_msg, and behind it. include/uapi/linux/inet_diag.h */
export const AT = {
  FAMILY: 0,
  STATE: 1,
  TIMER: 2,
  RETRANSMITS: 3,
  LOCAL_PORT: 4,
  REMOTE_PORT: 6,
  LOCAL_ADDRESS: 8,
  REMOTE_ADDRESS: 24,
  INTERFACE: 40,
  COOKIE: 44,
  EXPIRES: 52,
  RECEIVE_QUEUE: 56,
  SEND_QUEUE: 60,
  UID: 64,
  INODE: 68,
  ATTRIBUTE: 72,
} as const;

/** Where on the stack the record is put together, and a word that is needed for a moment. */
export const RECORD = -TCP_RECORD_SIZE;
const WORD = RECORD - 8;
/** What else needs the stack begins below. */
export const BELOW_RECORD = WORD;

/** Where the socket is read, as a whole one. */
export const SOCKET = 7;
const EXPIRES = 9;

/** What of a kernel a record depends on. */
export interface TcpKernel {
  layout: TcpLayout;
  /** Its HZ. */
  ticks: number;
  byteOrder: ByteOrder;
}

/** Everything 0: no socket at all, whose family and state are not 0. */
export function clearRecord(program: Assembler): Assembler {
  for (let at = 0; at < TCP_RECORD_SIZE; at += 8) program.storeValue(8, 10, RECORD + at, 0);
  return program;
}

/**
 * Puts together what sock_diag says of the socket, with INET_DIAG_SKV6ONLY of all; the cookie only
 * where it has one, which it gets when somebody first asks for it. net/ipv4/inet_diag.c
 */
export function storeRecord(program: Assembler, { layout, ticks, byteOrder }: TcpKernel): void {
  storeEnds(program, layout);
  program
    .load(8, 1, SOCKET, layout.cookie)
    .store(4, 10, RECORD + AT.COOKIE, 1)
    .shiftRight(1, 32)
    .store(4, 10, RECORD + AT.COOKIE + 4, 1)
    .load(1, 1, SOCKET, layout.state)
    .store(1, 10, RECORD + AT.STATE, 1)
    .jumpIfEqual(1, STATE.TIME_WAIT, 'time-wait')
    .jumpIfEqual(1, STATE.REQUEST, 'request');
  storeWhole(program, layout, byteOrder);
  storeTimer(program, layout);
  storeTimeWait(program, layout);
  storeRequest(program, layout);
  storeExpiry(program, ticks);
  program.label('told');
}

function storeEnds(program: Assembler, layout: TcpLayout): void {
  const store = (width: 4 | 8, size: number, at: number, offset: number) => {
    for (let byte = 0; byte < size; byte += width) {
      program.load(width, 1, SOCKET, offset + byte).store(width, 10, RECORD + at + byte, 1);
    }
  };
  program
    .load(2, 1, SOCKET, layout.localPort)
    .toNetworkOrder16(1)
    .store(2, 10, RECORD + AT.LOCAL_PORT, 1)
    .load(2, 1, SOCKET, layout.remotePort)
    .store(2, 10, RECORD + AT.REMOTE_PORT, 1);
  store(4, 4, AT.INTERFACE, layout.interfaceIndex);
  program
    .load(2, 1, SOCKET, layout.family)
    .store(1, 10, RECORD + AT.FAMILY, 1)
    .jumpIfEqual(1, AF_INET6, 'six');
  store(4, 4, AT.LOCAL_ADDRESS, layout.localAddress);
  store(4, 4, AT.REMOTE_ADDRESS, layout.remoteAddress);
  program.jumpTo('ends').label('six');
  store(8, 16, AT.LOCAL_ADDRESS, layout.localAddress6);
  store(8, 16, AT.REMOTE_ADDRESS, layout.remoteAddress6);
  program.label('ends');
}

/** Of what is a socket, and neither a request for one nor what is left of one. */
function storeWhole(program: Assembler, layout: TcpLayout, byteOrder: ByteOrder): void {
  const bit = layout.v6Only & 7;
  program
    .load(4, 1, SOCKET, layout.user)
    .store(4, 10, RECORD + AT.UID, 1)
    .storeValue(2, 10, RECORD + AT.ATTRIBUTE, 5)
    .storeValue(2, 10, RECORD + AT.ATTRIBUTE + 2, INET_DIAG.SKV6ONLY)
    .load(1, 1, SOCKET, layout.v6Only >> 3)
    .andValue(1, byteOrder === 'LE' ? 1 << bit : 0x80 >> bit)
    .jumpIfEqual(1, 0, 'both-families')
    .storeValue(1, 10, RECORD + AT.ATTRIBUTE + 4, 1)
    .label('both-families');
  storeInode(program, layout);
  program
    .load(1, 1, SOCKET, layout.state)
    .jumpIfEqual(1, STATE.LISTEN, 'listen')
    .load(4, 1, SOCKET, layout.received)
    .load(4, 2, SOCKET, layout.read)
    .subtract(1, 2)
    // Of 32 bits, and negative once the end of the stream has been read.
    .shiftLeft(1, 32)
    .shiftRight(1, 32)
    .jumpIfAbove(1, 0x7fffffff, 'all-read')
    .store(4, 10, RECORD + AT.RECEIVE_QUEUE, 1)
    .label('all-read')
    .load(4, 1, SOCKET, layout.written)
    .load(4, 2, SOCKET, layout.acknowledged)
    .subtract(1, 2)
    .store(4, 10, RECORD + AT.SEND_QUEUE, 1)
    .jumpTo('queues')
    .label('listen')
    .load(4, 1, SOCKET, layout.pendingConnections)
    .store(4, 10, RECORD + AT.RECEIVE_QUEUE, 1)
    .load(4, 1, SOCKET, layout.mostPending)
    .store(4, 10, RECORD + AT.SEND_QUEUE, 1)
    .label('queues');
}

/** 0 of a socket that no file has. */
function storeInode(program: Assembler, layout: TcpLayout): void {
  if (layout.inode !== 0) program.load(8, 1, SOCKET, layout.inode);
  else {
    program
      .load(8, 3, SOCKET, layout.socket)
      .jumpIfEqual(3, 0, 'no-file')
      .addValue(3, layout.inodeInFile - layout.socketInFile)
      .moveValue(2, 8)
      .move(1, 10)
      .addValue(1, WORD)
      .call(HELPER.PROBE_READ_KERNEL)
      .load(8, 1, 10, WORD);
  }
  program.store(4, 10, RECORD + AT.INODE, 1).label('no-file');
}

function storeTimer(program: Assembler, layout: TcpLayout): void {
  program
    .load(1, 1, SOCKET, layout.timer)
    .jumpIfEqual(1, SET.PROBE, 'probe')
    .jumpIfEqual(1, SET.RETRANSMIT, 'retransmit')
    .jumpIfEqual(1, SET.LOSS_PROBE, 'retransmit')
    .jumpIfEqual(1, SET.REORDERED, 'retransmit')
    .load(8, 1, SOCKET, layout.keepaliveArmed)
    .jumpIfEqual(1, 0, 'told')
    .storeValue(1, 10, RECORD + AT.TIMER, TIMER.KEEPALIVE)
    .load(1, 1, SOCKET, layout.probes)
    .load(8, EXPIRES, SOCKET, layout.keepaliveExpires)
    .jumpTo('count')
    .label('probe')
    .storeValue(1, 10, RECORD + AT.TIMER, TIMER.PROBE)
    .load(1, 1, SOCKET, layout.probes)
    .load(8, EXPIRES, SOCKET, layout.timerExpires)
    .jumpTo('count')
    .label('retransmit')
    .storeValue(1, 10, RECORD + AT.TIMER, TIMER.RETRANSMIT)
    .load(1, 1, SOCKET, layout.retransmits)
    .load(8, EXPIRES, SOCKET, layout.timerExpires)
    .label('count')
    .store(1, 10, RECORD + AT.RETRANSMITS, 1)
    .jumpTo('expiry');
}

function storeTimeWait(program: Assembler, layout: TcpLayout): void {
  program.label('time-wait');
  emitCast(program, layout, SOCKET, layout.timeWait)
    .load(1, 1, 0, layout.timeWaitState)
    .store(1, 10, RECORD + AT.STATE, 1)
    .storeValue(1, 10, RECORD + AT.TIMER, TIMER.TIME_WAIT)
    .load(8, EXPIRES, 0, layout.timeWaitExpires)
    .jumpTo('expiry');
}

function storeRequest(program: Assembler, layout: TcpLayout): void {
  program.label('request').storeValue(1, 10, RECORD + AT.STATE, STATE.SYN_RECEIVED);
  emitCast(program, layout, SOCKET, layout.request)
    .storeValue(1, 10, RECORD + AT.TIMER, TIMER.RETRANSMIT)
    .load(1, 1, 0, layout.requestRetransmits)
    .store(1, 10, RECORD + AT.RETRANSMITS, 1)
    .load(8, EXPIRES, 0, layout.requestExpires);
}

/** In milliseconds from now, rounded up as the kernel does; 0 where the time is over. */
function storeExpiry(program: Assembler, ticks: number): void {
  program
    .label('expiry')
    .call(HELPER.JIFFIES64)
    .subtract(EXPIRES, 0)
    .move(1, EXPIRES)
    .shiftRight(1, 63)
    .jumpUnlessEqual(1, 0, 'told')
    .multiplyBy(EXPIRES, 1000)
    .addValue(EXPIRES, ticks - 1)
    .divideBy(EXPIRES, ticks)
    .store(4, 10, RECORD + AT.EXPIRES, EXPIRES);
}
