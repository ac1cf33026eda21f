/**
 * How packets that take a way are wrapped: one of Linux's lightweight tunnels, by its kind. What
 * the kernel does not say is absent. include/uapi/linux/lwtunnel.h
 */
export type Encapsulation =
  | MplsEncapsulation
  | IpEncapsulation
  | IlaEncapsulation
  | Seg6Encapsulation
  | BpfEncapsulation
  | Seg6LocalEncapsulation
  | RplEncapsulation
  | Ioam6Encapsulation
  | XfrmEncapsulation
  | { kind: `UNKNOWN(${number})` };

export type EncapsulationKind = Encapsulation['kind'];

/** MPLS_IPTUNNEL_*. */
export interface MplsEncapsulation {
  kind: 'mpls';
  /** Those that are pushed, the outermost first. */
  labels?: number[];
  ttl?: number;
}

/** LWTUNNEL_IP_*, LWTUNNEL_IP6_*: what a tunnel interface is to write around the packet. */
export interface IpEncapsulation {
  kind: 'ip' | 'ip6';
  /** Key or network identifier: a VNI of VXLAN, a key of GRE. */
  id?: bigint;
  source?: string;
  destination?: string;
  /** Hop limit and type of service or traffic class; 0 leaves them to the interface. */
  hopLimit?: number;
  trafficClass?: number;
  flags?: ('CSUM' | 'KEY' | 'SEQ' | `UNKNOWN(${number})`)[];
  geneve?: GeneveOption[];
  /** Group policy of VXLAN. */
  vxlanPolicy?: number;
  erspan?: ErspanOption;
}

/** An option of GENEVE; the data as hexadecimal digits. */
export interface GeneveOption {
  class?: number;
  type?: number;
  data?: string;
}

/** What ERSPAN writes into its header; the index is of version 1, the others of version 2. */
export interface ErspanOption {
  version?: number;
  index?: number;
  direction?: number;
  hardwareId?: number;
}

/** ILA_*: the locator as four groups of hexadecimal digits, the others as the kernel numbers them. */
export interface IlaEncapsulation {
  kind: 'ila';
  locator?: string;
  checksumMode?: number;
  identifierType?: number;
  hookType?: number;
}

/** Segments of an IPv6 routing header, the first to be visited first. RFC 8754 */
export interface SegmentList {
  segments?: string[];
  /** Of the key that signs them. */
  hmacKeyId?: number;
}

/** SEG6_IPTUNNEL_*. */
export interface Seg6Encapsulation extends SegmentList {
  kind: 'seg6';
  mode?: 'inline' | 'encap' | 'l2encap' | 'encap.red' | 'l2encap.red' | `UNKNOWN(${number})`;
}

/** Programs that run where packets come in, go out and are sent, by their names. LWT_BPF_* */
export interface BpfEncapsulation {
  kind: 'bpf';
  input?: string;
  output?: string;
  transmit?: string;
}

/** What becomes of packets for a segment of this system. SEG6_LOCAL_*, RFC 8986 */
export interface Seg6LocalEncapsulation extends SegmentList {
  kind: 'seg6local';
  action?: Seg6Action;
  /** Numbers of the routing tables that are asked. */
  table?: number;
  vrfTable?: number;
  ipv4NextHop?: string;
  ipv6NextHop?: string;
  inputInterfaceIndex?: number;
  outputInterfaceIndex?: number;
  /** Name of the BPF program of `End.BPF`. */
  program?: string;
  /** What went this way, where it is counted. */
  packets?: bigint;
  bytes?: bigint;
  errors?: bigint;
  flavors?: ('psp' | 'usp' | 'usd' | 'next-csid' | `UNKNOWN(${number})`)[];
  /** Of compressed segments: bits of the locator's block, and of the node and function. */
  blockBits?: number;
  nodeBits?: number;
}

/** SEG6_LOCAL_ACTION_*. */
export type Seg6Action =
  | 'End'
  | 'End.X'
  | 'End.T'
  | 'End.DX2'
  | 'End.DX6'
  | 'End.DX4'
  | 'End.DT6'
  | 'End.DT4'
  | 'End.B6'
  | 'End.B6.Encaps'
  | 'End.BM'
  | 'End.S'
  | 'End.AS'
  | 'End.AM'
  | 'End.BPF'
  | 'End.DT46'
  | `UNKNOWN(${number})`;

/** Source routes of RPL, RFC 6554. RPL_IPTUNNEL_* */
export interface RplEncapsulation {
  kind: 'rpl';
  segments?: string[];
}

/** What nodes on the way are to write down. IOAM6_IPTUNNEL_*, RFC 9197 */
export interface Ioam6Encapsulation {
  kind: 'ioam6';
  mode?: 'inline' | 'encap' | 'auto' | `UNKNOWN(${number})`;
  tunnelSource?: string;
  tunnelDestination?: string;
  /** Bits that say what is written down. */
  traceType?: number;
  namespaceId?: number;
  traceBytes?: number;
  /** So many packets of so many. */
  frequencyPackets?: number;
  frequencyOf?: number;
}

/** LWT_XFRM_*. */
export interface XfrmEncapsulation {
  kind: 'xfrm';
  interfaceId?: number;
  linkIndex?: number;
}
