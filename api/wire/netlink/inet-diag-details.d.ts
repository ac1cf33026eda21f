import type { InetOption, SocketMemory } from '../../model/inet.js';
import type { Reader } from '../reader.js';
/** What follows struct inet_diag_msg: INET_DIAG_* of include/uapi/linux/inet_diag.h */
export interface InetDiagDetails<Info = unknown> {
    /** What the protocol itself measures. */
    info?: Info;
    congestion?: Uint8Array;
    tos?: number;
    trafficClass?: number;
    memory?: SocketMemory;
    /** RCV_SHUTDOWN 1 and SEND_SHUTDOWN 2. include/net/sock.h */
    shutdown?: number;
    v6Only?: boolean;
    /** Of SCTP: all addresses of either end. */
    locals?: string[];
    peers?: string[];
    mark?: number;
    classId?: number;
    upperLayer?: Uint8Array;
    cgroupId?: bigint;
    options?: InetOption[];
}
/** The reader stands behind the message. */
export declare function readInetDiagDetails<Info>(reader: Reader, readInfo?: (reader: Reader) => Info): InetDiagDetails<Info>;
/** That one detail, which the kernel tells unasked of some sockets. */
export declare function readV6Only(reader: Reader): boolean | undefined;
