import type { Meanings } from './meaning.js';

/** Of TcpExt: how connections begin. net/ipv4/tcp_input.c, tcp_minisocks.c, syncookies.c */
export const TCP_OPENING: Meanings = {
  SyncookiesSent: [
    'SYNs answered with a cookie because the queue of half-open connections was full',
    'a SYN flood, or more new connections than tcp_max_syn_backlog allows for',
  ],
  SyncookiesRecv: ['connections made by an ACK that brought a valid cookie back'],
  SyncookiesFailed: [
    'ACKs to a listening socket whose cookie was wrong or too old',
    'somebody floods with ACKs, or peers take longer than a cookie lasts',
  ],
  EmbryonicRsts: [
    'half-open connections that were reset before the handshake was done',
    'port scans, or clients that give up at once',
  ],
  ListenOverflows: [
    'connections dropped because the accept queue of the listening socket was full',
    'a server accepts too slowly, or its backlog (listen(2), somaxconn) is too small',
  ],
  ListenDrops: [
    'connections dropped at a listening socket for any reason; ListenOverflows is among them',
    'clients wait and try again; where ListenOverflows does not rise too, memory may be short',
  ],
  TCPReqQFullDoCookies: [
    'SYNs that found the queue of half-open connections full and were answered with a cookie',
    'a SYN flood, or more new connections than tcp_max_syn_backlog allows for',
  ],
  TCPReqQFullDrop: [
    'SYNs dropped because the queue of half-open connections was full and cookies are off',
    'a SYN flood, or tcp_max_syn_backlog is too small; turn tcp_syncookies on',
  ],
  TCPDeferAcceptDrop: [
    'ACKs that ended a handshake and were passed over: TCP_DEFER_ACCEPT waits for the first data',
  ],
  TCPMigrateReqSuccess: [
    'half-open or waiting connections handed on to another listener of the port when theirs closed',
  ],
  TCPMigrateReqFailure: [
    'connections lost because no other listener of the port could take them when theirs closed',
    'a server restarts without leaving a listener to take over',
  ],
  TCPSynRetrans: [
    'SYNs and SYN+ACKs sent again',
    'servers or clients do not answer: down, filtered, or overloaded',
  ],
  PAWSActive: [
    'answers to a SYN refused because they echo a timestamp that was not sent from here',
    'stale packets, or a device on the way that rewrites timestamps',
  ],
  PAWSPassive: ['SYNs refused because of an old timestamp; kernels before 4.12'],
  TSEcrRejected: [
    'ACKs that should end a handshake refused because they echo a timestamp that was not sent',
    'somebody guesses at half-open connections',
  ],
  TCPFastOpenActive: ['connections from here whose data in the SYN was taken'],
  TCPFastOpenActiveFail: [
    'connections from here whose data in the SYN was not taken, or got no answer',
    'servers do not do Fast Open, or a device on the way drops SYNs with data',
  ],
  TCPFastOpenPassive: ['connections to here whose data in the SYN was taken'],
  TCPFastOpenPassiveFail: [
    'SYNs with data that were refused: wrong cookie, or no memory',
    'clients come with old cookies, after the key was changed',
  ],
  TCPFastOpenPassiveAltKey: ['SYNs with a cookie of the second, older key that were taken'],
  TCPFastOpenListenOverflow: [
    'SYNs with data that were refused because too many such connections were under way',
    'the queue length that the server gave to TCP_FASTOPEN is too small',
  ],
  TCPFastOpenCookieReqd: ['SYNs that asked for a Fast Open cookie'],
  TCPFastOpenBlackhole: [
    'times that Fast Open was turned off for a while because its connections went dead',
    'a device on the way swallows packets of Fast Open connections',
  ],
};
