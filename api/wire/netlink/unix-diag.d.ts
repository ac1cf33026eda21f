import type { SocketMemory } from '../../model/inet.js';
import type { ByteOrder, Reader } from '../reader.js';
export declare const AF_UNIX = 1;
/** UDIAG_SHOW_*: what to tell of each socket. include/uapi/linux/unix_diag.h */
export declare const UDIAG_SHOW: {
    readonly NAME: 1;
    readonly VFS: 2;
    readonly PEER: 4;
    readonly ICONS: 8;
    readonly RQLEN: 16;
    readonly MEMINFO: 32;
    readonly UID: 64;
};
export interface UnixDiagRequest {
    /** Bit N asks for state N of include/net/tcp_states.h. */
    states: number;
    /** UDIAG_SHOW_*, together. */
    show: number;
    /** For an exact look-up. */
    inode?: number;
}
/** struct unix_diag_req, 24 bytes. include/uapi/linux/unix_diag.h */
export declare function writeUnixDiagRequest(request: UnixDiagRequest, byteOrder: ByteOrder): Uint8Array;
/** struct unix_diag_msg, 16 bytes, and its attributes. include/uapi/linux/unix_diag.h */
export interface UnixDiagMessage {
    type: number;
    state: number;
    inode: number;
    cookie: bigint;
    /**
     * sun_path as far as it was bound, a copy. A path ends in the NUL that the kernel adds; an
     * abstract name begins with one and ends where it ends.
     */
    name?: Uint8Array;
    file?: {
        inode: number;
        device: number;
    };
    /** 0 where nobody holds the other end. */
    peerInode?: number;
    /** Of a listening socket: its clients, 0 where one has left already. */
    pendingInodes?: number[];
    receiveQueue?: number;
    sendQueue?: number;
    memory?: SocketMemory;
    /** RCV_SHUTDOWN 1 and SEND_SHUTDOWN 2. include/net/sock.h */
    shutdown?: number;
    uid?: number;
}
export declare function readUnixDiagMessage(reader: Reader): UnixDiagMessage;
