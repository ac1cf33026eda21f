import { SOCK_DIAG_BY_FAMILY } from '../../src/wire/netlink/inet-diag.js';
import { writeMessage } from '../../src/wire/netlink/message.js';
import { hex } from './hex.js';

/*
 * Made, not captured: few kernels have SCTP. The text is as the format strings of net/sctp/proc.c
 * write it (Linux 6.18), the messages as inet_sctp_diag_fill of net/sctp/diag.c fills them: of an
 * association they say its state in place of the socket's, and the kernel leaves NLM_F_MULTI out.
 */
export const PROC_NET_SCTP_EPS = [
  ' ENDPT     SOCK   STY SST HBKT LPORT   UID INODE LADDRS',
  '00000000ca511d80 00000000cd7ec3c0 2   10  40   36422    77 10345 10.205.8.71 10.205.9.71 ',
  '00000000ca511d81 00000000cd7ec3c1 0   7   41   5000      0 10346 0000:0000:0000:0000:0000:0000:0000:0000 ',
  '',
].join('\n');

export const PROC_NET_SCTP_ASSOCS = [
  ' ASSOC     SOCK   STY SST ST HBKT ASSOC-ID TX_QUEUE RX_QUEUE UID INODE LPORT RPORT LADDRS <-> RADDRS HBINT INS OUTS MAXRT T1X T2X RTXC wmema wmemq sndbuf rcvbuf',
  '00000000ce0f1800 00000000cd7ede00 2   1   3  0    1783      423        0      77 292723 36422 36423  *10.205.8.71 10.205.9.71 <-> 10.205.9.72 *10.205.8.72 \t   30000    10    10   10    0    0        3      873      704   163840   163840',
  '00000000ce0f1801 00000000cd7ede01 0   7   5  0       1        0       12       0 10346 5000   5001  2001:0db8:0000:0000:0000:0000:0000:0001 <-> *2001:0db8:0000:0000:0000:0000:0000:0002 \t   30000     2     4   10    0    0        0        1        0   163840   163840',
  '',
].join('\n');

const NLM_F_MULTI = 2;
const message = (flags: number, ...parts: string[]) =>
  writeMessage(SOCK_DIAG_BY_FAMILY, flags, 1, hex(parts.join('')), 'LE');

const COOKIE = '11000000 00000000';
const ANY = '00'.repeat(16);
const LOCAL = `0acd0847${'00'.repeat(12)}`;
const REMOTE = `0acd0848${'00'.repeat(12)}`;
const SHUTDOWN = '05000800 00000000';
const MEMINFO =
  '28000700 00000000 00800200 d4010000 00800200 00000000 00000000 00000000 00000000 00000000';
const sockaddr = (address: string) => `02008e46 ${address} ${'00'.repeat(120)}`;
const LOCALS = `04010c00 ${sockaddr('0acd0847')} ${sockaddr('0acd0947')}`;
const PEERS = `04010d00 ${sockaddr('0acd0848')} ${sockaddr('0acd0948')}`;

/** 10.205.8.71 and 10.205.9.71 port 36422, one connection of five at most waits. */
export const ENDPOINT = message(
  NLM_F_MULTI,
  '020a0000 8e460000',
  ...[LOCAL, ANY, '00000000', COOKIE],
  '00000000 01000000 05000000 4d000000 69280000',
  ...[SHUTDOWN, MEMINFO, LOCALS],
);

/** Its association with 10.205.8.72 and 10.205.9.72 port 36423, SHUTDOWN_PENDING, which sends again. */
export const ASSOCIATION = message(
  0,
  '02040103 8e468e47',
  ...[LOCAL, REMOTE, '02000000', COOKIE],
  'c8000000 00000000 a7010000 4d000000 69280000',
  ...[SHUTDOWN, MEMINFO, LOCALS, PEERS],
);
