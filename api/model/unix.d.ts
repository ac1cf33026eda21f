import type { AnySocket, Queues } from './inet.js';
import type { Backlog } from './tcp.js';
/**
 * State of a UNIX domain socket. CONNECTING: connected by the peer, not yet accepted here;
 * DISCONNECTING: closed by the program, not yet gone.
 */
export type UnixState = 'LISTENING' | 'CONNECTED' | 'UNCONNECTED' | 'CONNECTING' | 'DISCONNECTING' | `UNKNOWN(${number})`;
/** SOCK_* of socket(2). */
export type SocketType = 'stream' | 'dgram' | 'seqpacket' | 'raw' | 'rdm' | 'packet' | `UNKNOWN(${number})`;
/** A UNIX domain socket. Its queues are known from netlink alone; a listening one has `backlog`. */
export interface UnixSocket extends AnySocket, Partial<Queues> {
    protocol: 'unix';
    type: SocketType;
    state: UnixState;
    /**
     * Address to which it is bound. A first character NUL marks the abstract name space. Text as
     * `decodeText` makes it; absent where not bound. Exact from netlink. /proc shows every NUL as
     * `@`: from there alone, a first `@` is taken for the NUL, any other stays, and who has a newline
     * in the path can forge rows.
     */
    path?: string;
    /** The same address, byte for byte. */
    pathBytes?: Uint8Array;
    /** The file of a path: st_dev and the low 32 bits of st_ino of stat(2). Linux, from netlink. */
    file?: {
        device: number;
        inode: number;
    };
    /** Inode of the socket at the other end. Linux, from netlink. */
    peerInode?: number;
    /** Of a listening socket. */
    backlog?: Backlog;
    /** Inodes of the clients that wait for accept(2). Linux, from netlink with `details`. */
    pendingInodes?: number[];
    /** Directions that were shut down. Linux, from netlink. */
    shutdown?: ('receive' | 'send')[];
    /** SO_ACCEPTCON, SO_WAITDATA, SO_NOSPACE, as the kernel's flags. Linux. */
    flags?: UnixFlag[];
}
export type UnixFlag = 'ACCEPTCON' | 'WAITDATA' | 'NOSPACE' | `UNKNOWN(${number})`;
