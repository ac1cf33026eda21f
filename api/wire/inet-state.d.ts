import { type SocketState } from '../model/inet.js';
/** The state with the kernel's number. */
export declare function stateOf(number: number): SocketState;
/** The kernel's number of a state. */
export declare function stateNumber(state: SocketState): number;
/** Bit mask of the states, as sock_diag takes it: all that there are if none is named. */
export declare function stateMask(states: readonly SocketState[] | undefined): number;
