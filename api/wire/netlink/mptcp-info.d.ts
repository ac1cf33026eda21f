import type { MptcpInfo } from '../../model/mptcp.js';
import type { Reader } from '../reader.js';
/** struct mptcp_info, 40 bytes and what was appended. include/uapi/linux/mptcp.h */
export interface MptcpInfoMessage extends MptcpInfo {
    subflows: number;
    token: number;
}
export declare function readMptcpInfo(reader: Reader): MptcpInfoMessage;
