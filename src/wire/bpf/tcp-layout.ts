import type { Layout, Wanted } from './layout.js';

const FIELDS = {
  contextMeta: ['bpf_iter__bpf_map_elem', 'meta', 8],
  contextKey: ['bpf_iter__bpf_map_elem', 'key', 8],
  metaSequence: ['bpf_iter_meta', 'seq', 8],
  taskNamespaces: ['task_struct', 'nsproxy', 8],
  networkNamespace: ['nsproxy', 'net_ns', 8],
  tables: ['net', 'ipv4.tcp_death_row.hashinfo', 8],
  listeners: ['inet_hashinfo', 'lhash2', 8],
  listenersMask: ['inet_hashinfo', 'lhash2_mask', 4],
  firstListener: ['inet_listen_hashbucket', 'nulls_head.first', 8],
  connections: ['inet_hashinfo', 'ehash', 8],
  connectionsMask: ['inet_hashinfo', 'ehash_mask', 4],
  firstConnection: ['inet_ehash_bucket', 'chain.first', 8],
  wordValue: ['timespec64', 'tv_sec', 8],
  node: ['sock_common', 'skc_nulls_node', 16],
  nodeNext: ['hlist_nulls_node', 'next', 8],
  nodeBefore: ['hlist_nulls_node', 'pprev', 8],
  namespace: ['sock_common', 'skc_net.net', 8],
  hash: ['sock_common', 'skc_hash', 4],
  cookie: ['sock_common', 'skc_cookie.counter', 8],
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
  user: ['sock', 'sk_uid.val', 4],
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

const TYPES = {
  iterator: 'bpf_iter_bpf_map_elem',
  readOnlyCast: 'bpf_rdonly_cast',
  /** Any structure that has a word, for reading a word of which only the address is known. */
  word: 'timespec64',
  task: 'task_struct',
  wholeSocket: 'tcp_sock',
  timeWait: 'inet_timewait_sock',
  request: 'request_sock',
} as const;

const SIZES = {
  listenersSize: 'inet_listen_hashbucket',
  connectionsSize: 'inet_ehash_bucket',
} as const;

/** What the program over TCP sockets has to know of the kernel that it runs in. */
export type TcpLayout = Layout<keyof typeof FIELDS | keyof typeof TYPES | keyof typeof SIZES>;

export const TCP_SOCKETS: Wanted<keyof typeof FIELDS, keyof typeof TYPES, keyof typeof SIZES> = {
  name: 'tcp-tables',
  fields: FIELDS,
  types: TYPES,
  sizes: SIZES,
  /** Since Linux 6.18: before, the number of the file that the socket has is read. */
  newer: ['sock.sk_ino'],
};
