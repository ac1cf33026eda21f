import { type TcpKernel } from './tcp-record.js';
/**
 * In place of a family: of records that tell no socket and fill a block up. The last of each block is one,
 * and says what to make of the block.
 */
export declare const TCP_MARK: {
    /** There is another after it. */
    readonly MORE: 252;
    /** Is not to be trusted: the next tells the same again. */
    readonly AGAIN: 253;
    readonly END: 255;
};
/**
 * The program that the kernel runs once for each element of an array of ours (iterator `bpf_map_elem`).
 * Each run writes one block, TCP_BLOCK records: of the listeners, then of the other TCP sockets of the
 * reader's network namespace, in the order of /proc/net/tcp. TCP_MARK has what else is in a block.
 * Where the next one begins is kept in the map `state` of TCP_STATE_SIZE bytes. Of 100,000 sockets it
 * takes 22 ms, sock_diag 92, and the kernel's own iterator `tcp`, which locks each socket, 60.
 *
 * Nothing is locked: lists are gone through under RCU, as the kernel looks for the socket of a packet.
 * A socket may go meanwhile, and its memory become another's, on another list: where one is not on its
 * list any more once it has been read, or a list ends as another does, the block begins anew. Only a list
 * that is longer than a block is gone on with by number, as sock_diag goes on with every list: where one
 * of it comes or goes between two blocks, another may be told twice or missed.
 * Documentation/RCU/rculist_nulls.rst
 */
export declare function assembleTcp(kernel: TcpKernel, state: number): Uint8Array;
