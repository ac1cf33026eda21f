import { namesByBit } from './names.js';

/** LWTUNNEL_ENCAP_*. include/uapi/linux/lwtunnel.h */
export const ENCAPSULATIONS = [
  undefined,
  'mpls',
  'ip',
  'ila',
  'ip6',
  'seg6',
  'bpf',
  'seg6local',
  'rpl',
  'ioam6',
  'xfrm',
] as const;

/** TUNNEL_*, as they are on the wire. include/uapi/linux/if_tunnel.h */
export const TUNNEL_FLAGS = namesByBit({ CSUM: 0x1, KEY: 0x4, SEQ: 0x8 } as const);

/** SEG6_IPTUN_MODE_*. include/uapi/linux/seg6_iptunnel.h */
export const SEG6_MODES = ['inline', 'encap', 'l2encap', 'encap.red', 'l2encap.red'] as const;

/** SEG6_LOCAL_ACTION_*. include/uapi/linux/seg6_local.h */
export const SEG6_ACTIONS = [
  undefined,
  'End',
  'End.X',
  'End.T',
  'End.DX2',
  'End.DX6',
  'End.DX4',
  'End.DT6',
  'End.DT4',
  'End.B6',
  'End.B6.Encaps',
  'End.BM',
  'End.S',
  'End.AS',
  'End.AM',
  'End.BPF',
  'End.DT46',
] as const;

/** SEG6_LOCAL_FLV_OP_*, the numbers of bits. */
export const SEG6_FLAVORS = { 1: 'psp', 2: 'usp', 3: 'usd', 4: 'next-csid' } as const;

/** IOAM6_IPTUNNEL_MODE_*. include/uapi/linux/ioam6_iptunnel.h */
export const IOAM6_MODES = [undefined, 'inline', 'encap', 'auto'] as const;
