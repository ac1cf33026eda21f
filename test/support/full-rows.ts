import type { TrackedDirection, TrackedTuple } from '../../src/model/conntrack.js';
import type { AnySocket, InetSocket } from '../../src/model/inet.js';
import type { PacketRing } from '../../src/model/packet.js';
import type { Tables } from '../../src/model/tables.js';
import { FULL_GROUPS } from './full-groups.js';
import { type Complete, extendedStatistics, mptcpInfo, tcpInfo } from './full-infos.js';
import { FULL_INTERFACES } from './full-interfaces.js';
import {
  FULL_LEGACY_ADDRESSES,
  FULL_LEGACY_NEIGHBOURS,
  FULL_LEGACY_ROUTES,
  FULL_LEGACY_SOCKETS,
} from './full-legacy.js';
import { FULL_NEIGHBOURS } from './full-neighbours.js';
import { FULL_ROUTES } from './full-routes.js';

const anySocket: Complete<AnySocket> = {
  inode: 41_234,
  cookie: 18_446_744_073_709_551_615n,
  owningPid: 1204,
  owningModule: { name: 'Dhcp', path: 'C:\\Windows\\System32\\dhcpcore.dll' },
  createdAtMs: 1_700_000_000_000,
  uid: 1000,
  user: 'somebody',
  owner: {
    kind: 'known',
    processes: [
      {
        pid: 4321,
        fds: [3, 19],
        comm: 'server',
        program: '/usr/bin/server',
        argv: ['/usr/bin/server', '--port', '80'],
        exe: '/usr/bin/server',
        securityContext: 'system_u:system_r:httpd_t:s0',
        services: ['Dhcp', 'Dnscache'],
        uid: 1000,
      },
    ],
  },
  refCount: 2,
  memory: {
    receiveAllocated: 0,
    receiveBuffer: 131_072,
    sendAllocated: 0,
    sendBuffer: 16_384,
    forwardAllocated: -512,
    sendQueued: 0,
    optionMemory: 0,
    backlog: 0,
    drops: 0,
  },
};

const inetSocket: Omit<Complete<InetSocket>, 'state'> = {
  ...anySocket,
  family: 'IPv6',
  localAddress: 'fe80::1',
  localPort: 65_535,
  remoteAddress: 'fe80::2',
  remotePort: 1,
  interfaceIndex: 2,
  mark: 0,
  tos: 0,
  trafficClass: 0,
  v6Only: true,
  cgroupId: 1n,
  classId: 0,
  shutdown: ['receive', 'send'],
  options: ['RECVERR', 'IS_ICSK', 'FREEBIND', 'HDRINCL', 'MC_LOOP', 'TRANSPARENT', 'MC_ALL'],
};

const trackedTuple: Complete<TrackedTuple> = {
  sourceAddress: '10.0.1.2',
  destinationAddress: '10.0.2.2',
  sourcePort: 40_000,
  destinationPort: 21,
  icmpType: 8,
  icmpCode: 0,
  icmpId: 77,
  sourceKey: 1,
  destinationKey: 2,
  zone: 9,
};

const tracked: Complete<TrackedDirection> = {
  ...trackedTuple,
  packets: 18_446_744_073_709_551_615n,
  bytes: 0n,
  windowScale: 10,
  tcpFlags: ['WINDOW_SCALE', 'SACK_PERM'],
  sequenceAdjustment: { position: 371_211_551, offsetBefore: 0, offsetAfter: -2 },
};

const queues = { receiveQueue: 1, sendQueue: 2 };
const backlog = { pending: 1, limit: 4096 };
const ring: Complete<PacketRing> = {
  blockBytes: 4096,
  blocks: 4,
  frameBytes: 2048,
  frames: 8,
  retireTimeoutMs: 60,
  privateBytes: 0,
  features: 0,
};

/**
 * Rows that together have every field of the model: where the model gains one, this does not
 * compile until it is here too, and then the tests ask for it in the JSON Schema.
 */
export const FULL_ROWS: { [Name in keyof Tables]: Complete<Tables[Name]>[] } = {
  tcp: [
    {
      protocol: 'tcp',
      state: 'LISTEN',
      ...inetSocket,
      backlog,
      offloadState: 'IN_HOST',
      congestion: 'cubic',
      upperLayer: 'tls',
    },
    {
      protocol: 'tcp',
      state: 'ESTABLISHED',
      ...inetSocket,
      ...queues,
      timer: { kind: 'retransmit', expiresMs: 204.5, retransmits: 1, probes: 0 },
      tcpInfo,
      extendedStatistics,
      offloadState: 'OFFLOADED',
      congestion: 'bbr',
      upperLayer: 'mptcp',
      owner: { kind: 'hidden', reason: 'EACCES' },
    },
    {
      protocol: 'tcp',
      state: 'UNKNOWN(14)',
      ...inetSocket,
      ...queues,
      timer: { kind: 'UNKNOWN(5)', expiresMs: 0, retransmits: 0, probes: 2 },
      tcpInfo,
      extendedStatistics,
      offloadState: 'UNKNOWN(9)',
      congestion: '',
      upperLayer: '',
      owner: { kind: 'none' },
    },
  ],
  mptcp: [
    {
      protocol: 'mptcp',
      state: 'LISTEN',
      ...inetSocket,
      ...queues,
      backlog,
      token: 4_294_967_295,
      subflows: 1,
      mptcpInfo,
    },
  ],
  sctp: [
    {
      protocol: 'sctp',
      kind: 'association',
      family: 'IPv4',
      state: 'ESTABLISHED',
      ...anySocket,
      ...queues,
      localAddresses: ['192.0.2.1', '198.51.100.1'],
      localPort: 5000,
      remoteAddresses: ['192.0.2.2'],
      remotePort: 5001,
      style: 'one-to-one',
      backlog,
      associationState: 'SHUTDOWN_PENDING',
      primaryLocalAddress: '192.0.2.1',
      primaryRemoteAddress: '192.0.2.2',
      interfaceIndex: 2,
      timer: { kind: 'retransmit', expiresMs: 12 },
      retransmittedChunks: 1,
      associationId: 7,
      inboundStreams: 10,
      outboundStreams: 10,
      maxRetransmits: 10,
    },
  ],
  udp: [{ protocol: 'udp', state: 'CLOSED', ...inetSocket, ...queues, drops: 3 }],
  udplite: [{ protocol: 'udplite', state: 'CLOSED', ...inetSocket, ...queues, drops: 3 }],
  raw: [{ protocol: 'raw', state: 'CLOSED', ...inetSocket, ...queues, drops: 3 }],
  icmp: [{ protocol: 'icmp', state: 'CLOSED', ...inetSocket, ...queues, drops: 3 }],
  unix: [
    {
      protocol: 'unix',
      type: 'seqpacket',
      state: 'LISTENING',
      ...anySocket,
      ...queues,
      path: '/run/a\udcff b',
      pathBytes: Uint8Array.of(0x2f, 0x72, 0x75, 0x6e, 0x2f, 0x61, 0xff, 0x20, 0x62),
      file: { device: 22, inode: 99 },
      peerInode: 41_235,
      backlog,
      pendingInodes: [1, 2],
      shutdown: ['receive', 'send'],
      flags: ['ACCEPTCON', 'WAITDATA', 'NOSPACE'],
    },
  ],
  packet: [
    {
      protocol: 'packet',
      type: 'dgram',
      ...anySocket,
      etherType: 3,
      interfaceIndex: 1,
      receiveQueue: 0,
      running: true,
      version: 2,
      flags: ['RUNNING', 'AUXDATA', 'ORIGDEV', 'VNETHDR', 'LOSS'],
      reserveBytes: 0,
      copyThreshold: 0,
      timestamp: 0,
      receiveRing: ring,
      sendRing: ring,
      fanout: { id: 1, mode: 'hash' },
      memberships: [
        { interfaceIndex: 1, count: 1, type: 'promiscuous', address: '33:33:00:00:00:01' },
      ],
      drops: 0,
    },
  ],
  netlink: [
    {
      protocol: 'netlink',
      ...anySocket,
      ...queues,
      netlinkFamily: 0,
      netlinkFamilyName: 'ROUTE',
      portId: 4_294_963_201,
      destinationPortId: 0,
      destinationGroup: 0,
      groups: [1, 32],
      type: 'raw',
      connected: false,
      dumping: true,
      drops: 0,
      flags: [
        'PKTINFO',
        'BROADCAST_ERROR',
        'NO_ENOBUFS',
        'LISTEN_ALL_NSID',
        'CAP_ACK',
        'UNKNOWN(64)',
      ],
    },
  ],
  routes: FULL_ROUTES,
  interfaces: FULL_INTERFACES,
  neighbours: FULL_NEIGHBOURS,
  groups: FULL_GROUPS,
  statistics: [
    { group: 'Ip', name: 'InOctets', family: 'IPv6', value: 18_446_744_073_709_551_615n },
    { group: 'Tcp', name: 'MaxConn', family: 'IPv4', value: -1n },
  ],
  conntrack: [
    {
      family: 'IPv4',
      protocol: 6,
      protocolName: 'tcp',
      original: tracked,
      reply: tracked,
      state: 'ESTABLISHED',
      flags: ['SEEN_REPLY', 'SRC_NAT', 'UNKNOWN(65536)'],
      expiresMs: 431_999_000,
      mark: 4_294_967_295,
      zone: 65_535,
      id: 728_422_761,
      helper: 'ftp',
      master: trackedTuple,
      labels: [0, 127],
      securityContext: 'system_u:object_r:unlabeled_t:s0',
      refCount: 1,
      startedNs: 1_795_245_112_345_678_901n,
      ageMs: 2000,
    },
  ],
  legacySockets: FULL_LEGACY_SOCKETS,
  legacyRoutes: FULL_LEGACY_ROUTES,
  legacyNeighbours: FULL_LEGACY_NEIGHBOURS,
  legacyAddresses: FULL_LEGACY_ADDRESSES,
};
