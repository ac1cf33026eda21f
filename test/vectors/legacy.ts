/**
 * Files of /proc/net as the kernel's functions print them, written from their formats, since kernels
 * that have these modules have become rare.
 */

/** /proc/net/ax25: net/ax25/af_ax25.c ax25_info_show, Linux 6.1. */
export const PROC_NET_AX25 = `\
00000000a1b2c3d4 ax0 N0CALL-7 * 0 0 0 0 0 10 0 3 0 300 0 20 0 10 5 2 256 0 0 4711
00000000a1b2c3d5 ax0 N0CALL-7 W1AW-15,WIDE1-1*,WIDE2-2 3 5 3 4 7 10 0 3 294 300 19 20 2 10 5 7 256 1840 512 4712
00000000a1b2c3d6 bpq10 N0CALL-1 G4KLX-10 1 0 0 0 4 10 0 3 0 300 0 20 1 10 5 2 128 * * *
00000000a1b2c3d7 ??? * KB1ABC-0 4 7 1 7 1 10 2 3 0 300 0 0 9 10 12 32 1024 0 0 0
00000000a1b2c3d8 ax0 DL1BKE-0* GW4PTS-2,N0CALL-7* 2 1 1 1 3 10 0 3 0 300 0 20 0 10 5 2 256 * * *
`;

/** /proc/net/ax25_route: net/ax25/ax25_route.c ax25_rt_seq_show. */
export const PROC_NET_AX25_ROUTE = `\
callsign  dev  mode digipeaters
W1AW-15   ax0    vc WIDE1-1 WIDE2-2
G4KLX-10  bpq0   dg
default   ax0     *
ABCDEF-12 ???     * N0CALL-7
`;

/** /proc/net/ax25_calls: net/ax25/ax25_uid.c ax25_uid_seq_show. */
export const PROC_NET_AX25_CALLS = `\
Policy: 1
  1000 N0CALL-7
     0 W1AW-0
`;

/** /proc/net/nr: net/netrom/af_netrom.c nr_info_show. */
export const PROC_NET_NR = `\
user_addr dest_node src_node  dev    my  your  st  vs  vr  va    t1     t2     t4      idle   n2  wnd Snd-Q Rcv-Q inode
*         *         N0CALL-5  nr0  00/00 00/00  0   0   0   0   0/120  0/05   0/180   0/900  0/03   4     0     0 5811
N0CALL-7  W1AW-9    N0CALL-5  nr0  01/5A 02/FF  3 130 127 129 113/120  5/05   0/180 899/900  1/03   4  2360  1024 5812
G4KLX-0   KB1ABC-15 *         ???  FF/00 00/00  1   0   0   0   3/120  0/05   0/180   0/900  2/03 127     0     0 0
*         W1AW-9    N0CALL-5  nr12  04/01 04/01  2   9   9   9   3/120  0/05   0/180   0/900  0/03   4     0     0 5814
`;

/** /proc/net/nr_nodes: net/netrom/nr_route.c nr_node_show. */
export const PROC_NET_NR_NODES = `\
callsign  mnemonic w n qual obs neigh qual obs neigh qual obs neigh
W1AW-9    HQNODE   1 2  203   6 00001   10   5 00002
KB1ABC-15 BOSTON   3 3  192   6 00002  128   4 00001    7   1 00003
N0CALL-5  *        1 1  255   0 00003
`;

/** /proc/net/nr_neigh: nr_neigh_show. */
export const PROC_NET_NR_NEIGH = `\
addr  callsign  dev  qual lock count failed digipeaters
00001 G4KLX-10  ax0   192    0     2      0
00002 W1AW-15   ax0   203    1     2      1 WIDE1-1 WIDE2-2
00003 KB1ABC-0  bpq0    7    0     1      0
`;

/** /proc/net/rose: net/rose/af_rose.c rose_info_show. */
export const PROC_NET_ROSE = `\
dest_addr  dest_call src_addr   src_call  dev   lci neigh st vs vr va   t  t1  t2  t3  hb    idle Snd-Q Rcv-Q inode
*          *         2080175524 ??????-?  rose0 000 00000  0  0  0  0   0 200 180 180   5   0/000     0     0 6911
2080175519 F6BVP-15  2080175524 N0CALL-7  rose0 01F 00002  3  2  1  2   0 200 180 180   5  14/020  1152    64 6912
2080175599 F6BVP-1   2080175524 N0CALL-7  ???   A0E 00003  1  0  0  0 199 200 180 180   5   0/020     0     0 0
`;

/** Calls that are being reset or whose acceptance waits, which net-tools has no word for. */
export const PROC_NET_ROSE_RARE = `\
dest_addr  dest_call src_addr   src_call  dev   lci neigh st vs vr va   t  t1  t2  t3  hb    idle Snd-Q Rcv-Q inode
2080175519 F6BVP-15  2080175524 N0CALL-7  rose0 001 00002  4  2  1  2 170 200 180 180   5   0/020     0     0 6913
2080175519 F6BVP-14  2080175524 N0CALL-7  rose0 002 00002  5  0  0  0   0 200 180 180   5   0/020     0     0 6914
`;

/** /proc/net/rose_nodes: net/rose/rose_route.c rose_node_show. */
export const PROC_NET_ROSE_NODES = `\
address    mask n neigh neigh neigh
2080175524 0010 1 00001
2080175519 0010 2 00002 00003
2080000000 0004 3 00003 00002 00004
*          0000 1 00002
`;

/** /proc/net/rose_neigh: rose_neigh_show. */
export const PROC_NET_ROSE_NEIGH = `\
addr  callsign  dev  count use mode restart  t0  tf digipeaters
00001 RSLOOP-0  ???      1   0  DCE     yes   0   0
00002 F6BVP-11  ax0      3   1  DTE     yes   0   0 WIDE1-1
00003 F3KT-11   ax0      2   0  DTE      no 171   0
00004 GW4PTS-2  bpq0     1   0  DCE      no   0  28
`;

/** /proc/net/rose_routes: rose_route_show. */
export const PROC_NET_ROSE_ROUTES = `\
lci  address     callsign   neigh  <-> lci  address     callsign   neigh
FFF  2080175524  N0CALL-7   00002      001  2080175519  F6BVP-15   00003
002  *           *          00004      000  *           *          00000
`;

/** /proc/net/x25/socket: net/x25/x25_proc.c x25_seq_socket_show. */
export const PROC_NET_X25_SOCKET = `\
dest_addr  src_addr   dev   lci st vs vr va   t  t2 t21 t22 t23 Snd-Q Rcv-Q inode
*          311012345  ???   000  0  0  0  0   0   3 200 180 180     0     0 8211
20801755   311012345  hdlc0 001  3  5  2  4   0   3 200 180 180   768   128 8212
20801756   311012345  hdlc0 002  1  0  0  0 181   3 200 180 180     0     0 0
`;

/** Addresses of more digits than the columns of the kernel have, and channels above 9. */
export const PROC_NET_X25_SOCKET_LONG = `\
dest_addr  src_addr   dev   lci st vs vr va   t  t2 t21 t22 t23 Snd-Q Rcv-Q inode
208017551234567 311098765432109 hdlc10 A0E  3  7  7  7   0   3 200 180 180     0     0 8213
3110123456 2080175512 lapb0 012  5  0  0  0   0   3 200 180 180     0     0 8214
`;

/** /proc/net/x25/route: x25_seq_route_show. */
export const PROC_NET_X25_ROUTE = `\
Address          Digits  Device
208000000000000  4       hdlc0
311012345678901  15      hdlc1
000000000000000  0       x25tap0
311000000000000  3       ???  
`;

/** /proc/net/x25/forward: x25_seq_forward_show. */
export const PROC_NET_X25_FORWARD = `\
lci dev1       dev2
17 hdlc0      hdlc1     
4095 x25tap0    lapb0     
`;

/** /proc/net/ipx/socket without CONFIG_IPX_INTERN: net/ipx/ipx_proc.c ipx_seq_socket_show, Linux 4.17. */
export const PROC_NET_IPX_SOCKET = `\
Local_Address  Remote_Address              Tx_Queue  Rx_Queue  State  Uid
0000ABCD:4003  Not_Connected               00000000  00000000  07     000
0000ABCD:4004  00C0FFEE:00001B2C3D4E:0451  00000900  00000040  01     1000
00000000:4005  Not_Connected               00000000  00000000  07     000
`;

/** The same of a kernel with CONFIG_IPX_INTERN, and one that is closing. */
export const PROC_NET_IPX_SOCKET_INTERN = `\
Local_Address               Remote_Address              Tx_Queue  Rx_Queue  State  Uid
0000ABCD:000000000001:4003  Not_Connected               00000000  00000000  07     000
0000ABCD:0200C0A80001:4004  00C0FFEE:000000000000:0451  00000000  00000000  01     1000
00000001:FFFFFFFFFFFF:4006  Not_Connected               00000000  00000000  02     12345
`;

/** /proc/net/ipx/route: ipx_seq_route_show. */
export const PROC_NET_IPX_ROUTE = `\
Network    Router_Net   Router_Node
00C0FFEE   0000ABCD     00001B2C3D4E
0000ABCD   Directly     Connected
FFFFFFFE   0000ABCD     00001B2C3D4F
`;

/** /proc/net/ipx/interface: ipx_seq_interface_show. */
export const PROC_NET_IPX_INTERFACE = `\
Network    Node_Address   Primary  Device     Frame_Type
0000ABCD   0200C0A80001   Yes      eth0       EtherII  
00000001   000000000001   No       Internal   None     
00C0FFEE   0200C0A80002   No       enx0123456789ab802.2    
`;

/** /proc/net/atalk/socket: net/appletalk/atalk_proc.c atalk_seq_socket_show, Linux 6.1. */
export const PROC_NET_ATALK_SOCKET = `\
Type Local_addr  Remote_addr Tx_queue Rx_queue St UID
02   FF00:7B:04  0000:00:00  00000000:00000000 07 0
03   FF00:7B:FD  FF12:80:06  00000240:00000300 01 1000
`;

/** /proc/net/atalk/route: atalk_seq_route_show, which shows the default before every other. */
export const PROC_NET_ATALK_ROUTE = `\
Target        Router  Flags Dev
Default     FF00:01  3     eth0
FF00:00     0000:00  1     eth0
Default     FF00:01  3     eth0
1234:00     FF00:80  3     eth0
Default     FF00:01  3     eth0
FF00:7B     FF00:7B  5     lo
`;

/** /proc/net/atalk/interface: atalk_seq_interface_show. */
export const PROC_NET_ATALK_INTERFACE = `\
Interface        Address   Networks  Status
eth0             FF00:7B  FF00-FFFE  0
lo               FF00:7B  0000-0000  0
enx0123456789ab  0012:34  0010-0020  3
`;

/** /proc/net/atalk/arp: net/appletalk/aarp.c aarp_seq_show. */
export const PROC_NET_ATALK_ARP = `\
Address  Interface   Hardware Address   Expires LastSend  Retry Status
FF00:80  eth0        02:00:c0:a8:00:01   271.48                 resolved
FF00:81  enx0123456789ab00:00:00:00:00:00   -1.-40     0.10      3 unresolved
0012:01  ????        02:00:c0:a8:00:02     0.00                 proxies
`;
