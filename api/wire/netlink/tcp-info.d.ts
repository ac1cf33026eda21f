import type { TcpInfo } from '../../model/tcp.js';
import type { Reader } from '../reader.js';
/** struct tcp_info: 104 bytes, and what was appended. include/uapi/linux/tcp.h */
export declare function readTcpInfo(reader: Reader): TcpInfo;
