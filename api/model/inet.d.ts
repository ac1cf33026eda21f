import type { Family } from './address.js';
import type { Owner } from './owner.js';
/** The states that have a name. */
export declare const SOCKET_STATES: readonly ["ESTABLISHED", "SYN_SENT", "SYN_RECEIVED", "FIN_WAIT_1", "FIN_WAIT_2", "TIME_WAIT", "CLOSED", "CLOSE_WAIT", "LAST_ACK", "LISTEN", "CLOSING", "BOUND"];
/**
 * States of an Internet socket, as RFC 9293 names those of TCP. UDP, UDP-Lite, raw and ping sockets
 * know two of them: ESTABLISHED when connected, CLOSED when not; Windows tells of none whether it is
 * connected: CLOSED. BOUND is a TCP socket that is bound but neither listens nor connects (Linux 6.8
 * and later tell by netlink, and Windows 10). A state that we do not know is kept as the number that
 * the kernel gave: UNKNOWN(12) of Windows is DELETE_TCB, a connection that is being taken down.
 */
export type SocketState = (typeof SOCKET_STATES)[number] | `UNKNOWN(${number})`;
/** What every socket has, whatever its protocol. */
export interface AnySocket {
    /** Inode in sockfs, as in `socket:[12345]`; absent where no file refers to it. Linux. */
    inode?: number;
    /** Unique for the life of the system, unlike the inode; `/proc` tells none, and `bpf` few. Linux. */
    cookie?: bigint;
    /**
     * Process that the system names with the socket, where it names one and keeps no list of all that
     * hold it. Windows: who made it, 0 where that is nobody (TIME_WAIT). MIB_TCPROW_OWNER_PID.dwOwningPid
     */
    owningPid?: number;
    /**
     * What in that process made the socket, a service say; with `owners`. Windows.
     * TCPIP_OWNER_MODULE_BASIC_INFO
     */
    owningModule?: OwningModule;
    /**
     * When the socket was bound or its connection made, milliseconds since 1970. Windows.
     * MIB_TCPROW_OWNER_MODULE.liCreateTimestamp
     */
    createdAtMs?: number;
    /** User that made the socket; absent where the kernel keeps none (TIME_WAIT). Linux. */
    uid?: number;
    /** Name of that user, where `userNames` was asked for and the system knows it. */
    user?: string;
    /** Who holds it; only where `owners` was asked for. */
    owner?: Owner;
    /** References that the kernel itself counts, not the number of processes. Linux, from /proc. */
    refCount?: number;
    /** Kernel memory in use by the socket. Linux, with `details`. */
    memory?: SocketMemory;
}
/** A part of a process: a service, or a library. */
export interface OwningModule {
    /** Of a service its short name, else of the file. */
    name: string;
    /** The file, as long as Windows tells: of a service it may be no more than the name. */
    path: string;
}
/** What every Internet socket has. */
export interface InetSocket extends AnySocket {
    family: Family;
    localAddress: string;
    /** 0 to 65535. The protocol number for raw, the ICMP identifier for ping sockets. */
    localPort: number;
    /** Absent where the socket has no peer: listening, or not connected; of UDP on Windows always. */
    remoteAddress?: string;
    remotePort?: number;
    /** Interface to which the socket is bound, or the zone of its link-local addresses. */
    interfaceIndex?: number;
    state: SocketState;
    /** fwmark. Linux, with `details`, CAP_NET_ADMIN only. */
    mark?: number;
    /** IPv4 type of service octet. Linux, with `details`. */
    tos?: number;
    /** IPv6 traffic class octet. Linux, with `details`. */
    trafficClass?: number;
    /** IPV6_V6ONLY: whether an IPv6 socket refuses IPv4. Linux. */
    v6Only?: boolean;
    /** Id of the version 2 control group in which the socket was made. Linux, with `details`. */
    cgroupId?: bigint;
    /** Class of the net_cls control group, or the priority. Linux, with `details`. */
    classId?: number;
    /** Directions that were shut down. Linux, with `details`. */
    shutdown?: ('receive' | 'send')[];
    /** Options that are set, as struct inet_diag_sockopt names them. Linux 5.12, with `details`. */
    options?: InetOption[];
}
export type InetOption = 'RECVERR' | 'IS_ICSK' | 'FREEBIND' | 'HDRINCL' | 'MC_LOOP' | 'TRANSPARENT' | 'MC_ALL' | 'NODEFRAG' | 'BIND_ADDRESS_NO_PORT' | 'RECVERR_RFC4884' | 'DEFER_CONNECT' | `UNKNOWN(${number})`;
/** Bytes waiting, for sockets that carry data. Windows does not tell them. */
export interface Queues {
    /** Bytes received and not yet read by the program. */
    receiveQueue: number;
    /** Bytes that the program wrote and the peer has not acknowledged (TCP) or that are not sent yet. */
    sendQueue: number;
}
/** struct sk_meminfo, bytes unless said. include/uapi/linux/sock_diag.h */
export interface SocketMemory {
    receiveAllocated: number;
    receiveBuffer: number;
    sendAllocated: number;
    sendBuffer: number;
    /** Reserved ahead of its use; below zero where more was used than reserved. */
    forwardAllocated: number;
    sendQueued: number;
    optionMemory: number;
    backlog: number;
    /** Packets dropped, a count. */
    drops: number;
}
