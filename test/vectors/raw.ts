/**
 * Linux 6.18.44, x86-64. Python opened raw sockets of IPPROTO_ICMP and IPPROTO_ICMPV6 and bound a ping
 * socket to 127.0.0.1 with the identifier 77. `cat /proc/net/raw`, `raw6`, `icmp`.
 */
export const PROC_NET_RAW = [
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops',
  '  17: 00000000:0001 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 2601326 2 0000000019df726f 0',
  '',
].join('\n');

export const PROC_NET_RAW6 = [
  '  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops',
  '  132: 00000000000000000000000000000000:003A 00000000000000000000000000000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 2601327 2 000000003280144a 0',
  '',
].join('\n');

export const PROC_NET_ICMP = [
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops             ',
  '   56: 0100007F:004D 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 2601330 2 00000000f5261da0 0       ',
  '',
].join('\n');
