import * as legacy from '../vectors/legacy.js';
import type { TreeContent } from './proc-tree.js';

/** The /proc of a kernel that has every family beside those of the Internet. */
export const LEGACY_TREE: TreeContent = {
  'net/ipx/socket': legacy.PROC_NET_IPX_SOCKET,
  'net/ipx/route': legacy.PROC_NET_IPX_ROUTE,
  'net/ipx/interface': legacy.PROC_NET_IPX_INTERFACE,
  'net/ax25': legacy.PROC_NET_AX25,
  'net/ax25_route': legacy.PROC_NET_AX25_ROUTE,
  'net/ax25_calls': legacy.PROC_NET_AX25_CALLS,
  'net/x25/socket': legacy.PROC_NET_X25_SOCKET,
  'net/x25/route': legacy.PROC_NET_X25_ROUTE,
  'net/x25/forward': legacy.PROC_NET_X25_FORWARD,
  'net/nr': legacy.PROC_NET_NR,
  'net/nr_nodes': legacy.PROC_NET_NR_NODES,
  'net/nr_neigh': legacy.PROC_NET_NR_NEIGH,
  'net/rose': legacy.PROC_NET_ROSE,
  'net/rose_nodes': legacy.PROC_NET_ROSE_NODES,
  'net/rose_neigh': legacy.PROC_NET_ROSE_NEIGH,
  'net/rose_routes': legacy.PROC_NET_ROSE_ROUTES,
  'net/atalk/socket': legacy.PROC_NET_ATALK_SOCKET,
  'net/atalk/route': legacy.PROC_NET_ATALK_ROUTE,
  'net/atalk/interface': legacy.PROC_NET_ATALK_INTERFACE,
  'net/atalk/arp': legacy.PROC_NET_ATALK_ARP,
};
