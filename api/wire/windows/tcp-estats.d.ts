import type { TcpDataStatistics, TcpPathStatistics } from '../../model/tcp-extended.js';
import type { Reader } from '../reader.js';
/** sizeof(TCP_ESTATS_DATA_ROD_v0), sizeof(TCP_ESTATS_PATH_ROD_v0). */
export declare const TCP_ESTATS_BYTES: {
    readonly data: 96;
    readonly path: 160;
};
/** TCP_ESTATS_DATA_ROD_v0, 96 bytes. tcpestats.h */
export declare function readTcpEstatsData(reader: Reader): TcpDataStatistics;
/** TCP_ESTATS_PATH_ROD_v0, 160 bytes. tcpestats.h */
export declare function readTcpEstatsPath(reader: Reader): TcpPathStatistics;
