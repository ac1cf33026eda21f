import type { AddressCache } from '../address-cache.js';
import type { ByteOrder, Reader } from '../reader.js';
/** SOCK_DIAG_BY_FAMILY. include/uapi/linux/sock_diag.h */
export declare const SOCK_DIAG_BY_FAMILY = 20;
/** The request of before Linux 3.3: TCP alone, but of both families at once. */
export declare const TCPDIAG_GETSOCK = 18;
export declare const AF_INET = 2;
export declare const AF_INET6 = 10;
/** Attribute types of an answer. include/uapi/linux/inet_diag.h */
export declare const INET_DIAG: {
    readonly MEMINFO: 1;
    readonly INFO: 2;
    readonly CONG: 4;
    readonly TOS: 5;
    readonly TCLASS: 6;
    readonly SKMEMINFO: 7;
    readonly SHUTDOWN: 8;
    readonly PROTOCOL: 10;
    readonly SKV6ONLY: 11;
    readonly LOCALS: 12;
    readonly PEERS: 13;
    readonly MARK: 15;
    readonly CLASS_ID: 17;
    readonly ULP_INFO: 19;
    readonly CGROUP_ID: 21;
    readonly SOCKOPT: 22;
};
/** The bits of a request that ask for these attributes, each of type 8 at most. */
export declare function extensionsOf(...types: number[]): number;
/** Attribute types of a request. */
export declare const INET_DIAG_REQ_BYTECODE = 1;
export declare const INET_DIAG_REQ_PROTOCOL = 3;
/** struct inet_diag_sockid in a request: which socket, for an exact look-up. */
export interface SocketId {
    localPort: number;
    remotePort: number;
    /** 4 or 16 octets. */
    localAddress: Uint8Array;
    remoteAddress: Uint8Array;
    interfaceIndex: number;
    /** That socket alone, and none that took its place; absent: whatever its cookie. */
    cookie?: bigint;
}
export interface InetDiagRequest {
    family: number;
    /** IPPROTO_*, at most 255: a larger one goes into INET_DIAG_REQ_PROTOCOL. */
    protocol: number;
    /** Bit N-1 asks for attribute N, N at most 8. */
    extensions: number;
    /** Bit N asks for state N. */
    states: number;
    id?: SocketId;
}
/** struct inet_diag_req_v2, 56 bytes. include/uapi/linux/inet_diag.h */
export declare function writeInetDiagRequest(request: InetDiagRequest, byteOrder: ByteOrder): Uint8Array;
/** struct inet_diag_req, 60 bytes: asks TCPDIAG_GETSOCK. include/uapi/linux/inet_diag.h */
export declare function writeTcpDiagRequest({ extensions, states }: Pick<InetDiagRequest, 'extensions' | 'states'>, byteOrder: ByteOrder): Uint8Array;
/** struct inet_diag_msg, 72 bytes. include/uapi/linux/inet_diag.h */
export declare class InetDiagMessage {
    family: number;
    state: number;
    timer: number;
    retransmits: number;
    localPort: number;
    remotePort: number;
    localAddress: string;
    remoteAddress: string;
    interfaceIndex: number;
    cookie: bigint;
    expiresMs: number;
    receiveQueue: number;
    sendQueue: number;
    uid: number;
    inode: number;
}
/**
 * Leaves the reader at the attributes that follow. One object may take in message after message: a
 * new one for each of 100,000 sockets is half of the garbage that reading them makes. By offsets, for
 * the same fields one after the other by the reader's cursor take twice as long.
 */
export declare function readInetDiagMessage(reader: Reader, addresses: AddressCache, message?: InetDiagMessage): InetDiagMessage;
export declare function readCookie(reader: Reader): bigint;
