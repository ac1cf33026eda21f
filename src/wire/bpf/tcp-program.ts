import { stateNumber } from '../inet-state.js';
import { AF_INET6, INET_DIAG } from '../netlink/inet-diag.js';
import type { ByteOrder } from '../reader.js';
import { Assembler } from './assembler.js';
import { emitRecord, HELPER } from './helpers.js';
import type { TcpLayout } from './tcp-layout.js';

/** A struct inet_diag_msg, and an attribute of one byte behind it. */
export const TCP_RECORD_SIZE = 80;

/** In the place of a family: there are no more. */
export const END_OF_TCP = 0xff;

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
const AT = {
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
const RECORD = -TCP_RECORD_SIZE;
const WORD = RECORD - 8;

const CONTEXT = 6;
const SOCKET = 7;
/** The same as what it is besides, of which more can be read. */
const WHOLE = 8;
const EXPIRES = 9;

/**
 * The program that the kernel runs for each TCP socket of the reader's network namespace (iterator
 * `tcp`, Linux 5.9; the cookie, 5.12) and that answers as sock_diag does, with INET_DIAG_SKV6ONLY of
 * all: in two thirds of the time, for it need not put messages together. A record with END_OF_TCP comes
 * last. `ticks` is the kernel's own HZ. net/ipv4/inet_diag.c
 */
export function assembleTcp(layout: TcpLayout, ticks: number, byteOrder: ByteOrder): Uint8Array {
  const program = new Assembler().move(CONTEXT, 1).load(8, SOCKET, 1, layout.contextSocket);
  for (let at = 0; at < TCP_RECORD_SIZE; at += 8) program.storeValue(8, 10, RECORD + at, 0);
  program
    .jumpUnlessEqual(SOCKET, 0, 'socket')
    .storeValue(1, 10, RECORD + AT.FAMILY, END_OF_TCP)
    .jumpTo('write')
    .label('socket');
  storeEnds(program, layout);
  program
    .move(1, SOCKET)
    .call(HELPER.GET_SOCKET_COOKIE)
    .store(4, 10, RECORD + AT.COOKIE, 0)
    .shiftRight(0, 32)
    .store(4, 10, RECORD + AT.COOKIE + 4, 0)
    .load(1, 1, SOCKET, layout.state)
    .store(1, 10, RECORD + AT.STATE, 1)
    .jumpIfEqual(1, STATE.TIME_WAIT, 'time-wait')
    .jumpIfEqual(1, STATE.REQUEST, 'request');
  storeWhole(program, layout, byteOrder);
  storeTimer(program, layout);
  storeTimeWait(program, layout);
  storeRequest(program, layout);
  storeExpiry(program, ticks);
  const offsets = { meta: layout.contextMeta, sequence: layout.metaSequence };
  const record = { at: RECORD, size: TCP_RECORD_SIZE };
  return emitRecord(program.label('write'), CONTEXT, offsets, record)
    .moveValue(0, 0)
    .exit()
    .assemble(byteOrder);
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
    .move(1, SOCKET)
    .call(HELPER.SKC_TO_TCP_SOCK)
    .jumpIfEqual(0, 0, 'write')
    .move(WHOLE, 0)
    .load(4, 1, CONTEXT, layout.contextUid)
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
    .load(4, 1, WHOLE, layout.received)
    .load(4, 2, WHOLE, layout.read)
    .subtract(1, 2)
    // Of 32 bits, and negative once the end of the stream has been read.
    .shiftLeft(1, 32)
    .shiftRight(1, 32)
    .jumpIfAbove(1, 0x7fffffff, 'all-read')
    .store(4, 10, RECORD + AT.RECEIVE_QUEUE, 1)
    .label('all-read')
    .load(4, 1, WHOLE, layout.written)
    .load(4, 2, WHOLE, layout.acknowledged)
    .subtract(1, 2)
    .store(4, 10, RECORD + AT.SEND_QUEUE, 1)
    .jumpTo('queues')
    .label('listen')
    .load(4, 1, WHOLE, layout.pendingConnections)
    .store(4, 10, RECORD + AT.RECEIVE_QUEUE, 1)
    .load(4, 1, WHOLE, layout.mostPending)
    .store(4, 10, RECORD + AT.SEND_QUEUE, 1)
    .label('queues');
}

/** 0 of a socket that no file has. */
function storeInode(program: Assembler, layout: TcpLayout): void {
  if (layout.inode !== 0) program.load(8, 1, WHOLE, layout.inode);
  else {
    program
      .load(8, 3, WHOLE, layout.socket)
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
    .load(1, 1, WHOLE, layout.timer)
    .jumpIfEqual(1, SET.PROBE, 'probe')
    .jumpIfEqual(1, SET.RETRANSMIT, 'retransmit')
    .jumpIfEqual(1, SET.LOSS_PROBE, 'retransmit')
    .jumpIfEqual(1, SET.REORDERED, 'retransmit')
    .load(8, 1, WHOLE, layout.keepaliveArmed)
    .jumpIfEqual(1, 0, 'write')
    .storeValue(1, 10, RECORD + AT.TIMER, TIMER.KEEPALIVE)
    .load(1, 1, WHOLE, layout.probes)
    .load(8, EXPIRES, WHOLE, layout.keepaliveExpires)
    .jumpTo('count')
    .label('probe')
    .storeValue(1, 10, RECORD + AT.TIMER, TIMER.PROBE)
    .load(1, 1, WHOLE, layout.probes)
    .load(8, EXPIRES, WHOLE, layout.timerExpires)
    .jumpTo('count')
    .label('retransmit')
    .storeValue(1, 10, RECORD + AT.TIMER, TIMER.RETRANSMIT)
    .load(1, 1, WHOLE, layout.retransmits)
    .load(8, EXPIRES, WHOLE, layout.timerExpires)
    .label('count')
    .store(1, 10, RECORD + AT.RETRANSMITS, 1)
    .jumpTo('expiry');
}

function storeTimeWait(program: Assembler, layout: TcpLayout): void {
  program
    .label('time-wait')
    .move(1, SOCKET)
    .call(HELPER.SKC_TO_TCP_TIMEWAIT_SOCK)
    .jumpIfEqual(0, 0, 'write')
    .load(1, 1, 0, layout.timeWaitState)
    .store(1, 10, RECORD + AT.STATE, 1)
    .storeValue(1, 10, RECORD + AT.TIMER, TIMER.TIME_WAIT)
    .load(8, EXPIRES, 0, layout.timeWaitExpires)
    .jumpTo('expiry');
}

function storeRequest(program: Assembler, layout: TcpLayout): void {
  program
    .label('request')
    .storeValue(1, 10, RECORD + AT.STATE, STATE.SYN_RECEIVED)
    .move(1, SOCKET)
    .call(HELPER.SKC_TO_TCP_REQUEST_SOCK)
    .jumpIfEqual(0, 0, 'write')
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
    .jumpUnlessEqual(1, 0, 'write')
    .multiplyBy(EXPIRES, 1000)
    .addValue(EXPIRES, ticks - 1)
    .divideBy(EXPIRES, ticks)
    .store(4, 10, RECORD + AT.EXPIRES, EXPIRES);
}
