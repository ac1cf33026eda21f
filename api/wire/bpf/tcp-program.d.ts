import { type TcpKernel } from './tcp-record.js';
/** In the place of a family, of records that are no socket. What the last of a block says goes for the block. */
export declare const TCP_MARK: {
    readonly MORE: 252;
    /** Is not to be trusted: the next tells the same again. */
    readonly AGAIN: 253;
    readonly END: 255;
};
/**
 * The program that the kernel runs for each element of an array of ours (iterator `bpf_map_elem`), the
 * n-th time for the n-th block of TCP_BLOCK records: of listeners, then of the other TCP sockets of the
 * reader's network namespace, in the order of /proc/net/tcp, see TCP_MARK for the rest of a block.
 * Where one begins is kept in the map `state` of TCP_STATE_SIZE bytes. Of 100,000 sockets it takes 22 ms,
 * sock_diag 92, and the kernel's own iterator `tcp`, which locks each socket, 60.
 *
 * Nothing is locked: lists are gone through under RCU, as the kernel looks for the socket of a packet.
 * A socket's memory may become another's meanwhile: with one that is not on its list any more when it
 * has been read, or a list with the end of another, the block begins anew. Only a list that is longer
 * than a block is gone on with by number, as sock_diag goes on with every list: where one of it comes or
 * goes between two blocks, another may be told twice or missed.
 * Documentation/RCU/rculist_nulls.rst
 */
export declare function assembleTcp(kernel: TcpKernel, state: number): Uint8Array;
