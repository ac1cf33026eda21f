import type { Layout, Wanted } from './layout.js';

const FIELDS = {
  contextMeta: ['bpf_iter__tcp', 'meta', 8],
  contextSocket: ['bpf_iter__tcp', 'sk_common', 8],
  contextUid: ['bpf_iter__tcp', 'uid', 4],
  metaSequence: ['bpf_iter_meta', 'seq', 8],
  family: ['sock_common', 'skc_family', 2],
  state: ['sock_common', 'skc_state', 1],
  localPort: ['sock_common', 'skc_num', 2],
  remotePort: ['sock_common', 'skc_dport', 2],
  localAddress: ['sock_common', 'skc_rcv_saddr', 4],
  remoteAddress: ['sock_common', 'skc_daddr', 4],
  localAddress6: ['sock_common', 'skc_v6_rcv_saddr', 16],
  remoteAddress6: ['sock_common', 'skc_v6_daddr', 16],
  interfaceIndex: ['sock_common', 'skc_bound_dev_if', 4],
  v6Only: ['sock_common', 'skc_ipv6only', 'bit'],
  pendingConnections: ['sock', 'sk_ack_backlog', 4],
  mostPending: ['sock', 'sk_max_ack_backlog', 4],
  inode: ['sock', 'sk_ino', 8],
  socket: ['sock', 'sk_socket', 8],
  socketInFile: ['socket_alloc', 'socket', undefined],
  inodeInFile: ['socket_alloc', 'vfs_inode.i_ino', 8],
  keepaliveArmed: ['sock', 'sk_timer.entry.pprev', 8],
  keepaliveExpires: ['sock', 'sk_timer.expires', 8],
  timer: ['inet_connection_sock', 'icsk_pending', 1],
  timerExpires: ['inet_connection_sock', ['icsk_timeout', 'icsk_retransmit_timer.expires'], 8],
  retransmits: ['inet_connection_sock', 'icsk_retransmits', 1],
  probes: ['inet_connection_sock', 'icsk_probes_out', 1],
  received: ['tcp_sock', 'rcv_nxt', 4],
  read: ['tcp_sock', 'copied_seq', 4],
  written: ['tcp_sock', 'write_seq', 4],
  acknowledged: ['tcp_sock', 'snd_una', 4],
  timeWaitState: ['inet_timewait_sock', 'tw_substate', 1],
  timeWaitExpires: ['inet_timewait_sock', 'tw_timer.expires', 8],
  requestExpires: ['request_sock', 'rsk_timer.expires', 8],
  requestRetransmits: ['request_sock', 'num_retrans', 1],
} as const;

const TYPES = { iterator: 'bpf_iter_tcp' } as const;

/** What the program over TCP sockets has to know of the kernel that it runs in. */
export type TcpLayout = Layout<keyof typeof FIELDS | keyof typeof TYPES>;

export const TCP_SOCKETS: Wanted<keyof typeof FIELDS, keyof typeof TYPES, never> = {
  name: 'tcp-sockets',
  fields: FIELDS,
  types: TYPES,
  sizes: {},
  /** Since Linux 6.18: before, the number of the file that the socket has is read. */
  newer: ['sock.sk_ino'],
};
