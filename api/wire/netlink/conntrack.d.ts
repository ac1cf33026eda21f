import type { TrackedDirection, TrackedTuple } from '../../model/conntrack.js';
import type { AddressCache } from '../address-cache.js';
import type { StatefulProtocol } from '../conntrack-words.js';
import type { Reader } from '../reader.js';
import { type ConntrackTuple } from './conntrack-tuple.js';
export declare const NETLINK_NETFILTER = 12;
/** NFNL_SUBSYS_CTNETLINK in the upper byte, IPCTNL_MSG_CT_*. */
export declare const CONNTRACK_NEW = 256;
export declare const CONNTRACK_GET = 257;
/** struct nfgenmsg, 4 bytes: AF_UNSPEC asks for both families. include/uapi/linux/netfilter/nfnetlink.h */
export declare function writeConntrackRequest(family: number): Uint8Array;
/** What is told of a direction beside its tuple. */
export type ConntrackExtras = Omit<TrackedDirection, keyof TrackedTuple | 'tcpFlags'> & {
    /** IP_CT_TCP_FLAG_*, together. */
    tcpFlags?: number;
};
/** struct nfgenmsg and its attributes. */
export interface ConntrackMessage {
    /** AF_* */
    family: number;
    original: ConntrackTuple;
    reply: ConntrackTuple;
    originalExtras: ConntrackExtras;
    replyExtras: ConntrackExtras;
    /** IPS_*, together. */
    status: number;
    state?: {
        protocol: StatefulProtocol;
        number: number;
    };
    expiresSeconds?: number;
    mark?: number;
    zone?: number;
    id?: number;
    uses?: number;
    helper?: string;
    master?: ConntrackTuple;
    securityContext?: string;
    startedNs?: bigint;
    /** Numbers of the bits that are set. */
    labels?: number[];
}
/** net/netfilter/nf_conntrack_netlink.c ctnetlink_fill_info */
export declare function readConntrackMessage(reader: Reader, addresses: AddressCache): ConntrackMessage;
