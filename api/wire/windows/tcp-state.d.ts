import type { SocketState } from '../../model/inet.js';
/** The state with the number of Windows. */
export declare function tcpStateOf(number: number): SocketState;
