import type { SocketState } from '../../model/inet.js';
import type { TcpOffloadState } from '../../model/tcp.js';
/** The state with the number of Windows. */
export declare function tcpStateOf(number: number): SocketState;
/** The state with the number of Windows. */
export declare function offloadStateOf(number: number): TcpOffloadState;
