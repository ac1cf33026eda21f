import { DecodeError } from '../../model/errors.js';
import type { NetlinkSocket } from '../../model/netlink.js';
import type { ReadOptions, SocketQuery } from '../../model/query.js';
import type { Gap } from '../../model/table.js';
import { namesOfBits } from '../../wire/bits.js';
import {
  NDIAG_SHOW,
  type NetlinkDiagMessage,
  readNetlinkDiagMessage,
  writeNetlinkDiagRequest,
} from '../../wire/netlink/netlink-diag.js';
import { netlinkFamilyName } from '../../wire/netlink-family.js';
import {
  isNetlinkHeading,
  type NetlinkLine,
  parseNetlinkLine,
} from '../../wire/procnet/netlink-line.js';
import { socketTypeOf } from '../../wire/socket-type.js';
import type { Source } from '../backend.js';
import { mapBatches } from '../batches.js';
import { inParts } from '../parts.js';
import type { LinuxPort } from './port.js';
import { procRows } from './proc-rows.js';
import { sockDiag } from './sock-diag.js';
import { firstThatWorks } from './sources.js';

const what = 'netlink';

/** NDIAG_FLAG_CB_RUNNING, and those after it by bit. include/uapi/linux/netlink_diag.h */
const DUMPING = 0x01;
const OPTIONS = {
  1: 'PKTINFO',
  2: 'BROADCAST_ERROR',
  3: 'NO_ENOBUFS',
  4: 'LISTEN_ALL_NSID',
  5: 'CAP_ACK',
} as const;

/** Netlink sockets, the kernel's own too, from sock_diag or from /proc/net/netlink. */
export function netlink(port: LinuxPort, source: ReadOptions['source']): Source<NetlinkSocket> {
  const rowOf = (line: string) => rowOfLine(parseNetlinkLine(line));
  const file = { what, path: 'net/netlink', isHeading: isNetlinkHeading };
  return (query) =>
    firstThatWorks(what, source, {
      netlink: () => inParts('netlink', [{ what, batches: () => diagRows(port, query) }]),
      proc: () => inParts('proc', [{ what, batches: () => procRows(port, file, rowOf) }]),
    });
}

function diagRows(
  port: LinuxPort,
  { details = false }: SocketQuery,
): Generator<NetlinkSocket[], Gap[]> {
  const { MEMINFO, GROUPS, FLAGS } = NDIAG_SHOW;
  const payload = writeNetlinkDiagRequest(MEMINFO | GROUPS | FLAGS, port.byteOrder);
  const request = { name: what, payload, structure: 'netlink_diag_msg' };
  const rows = sockDiag(port, request, (reader) =>
    rowOfDiag(readNetlinkDiagMessage(reader), details),
  );
  const seen = new Set<bigint | undefined>();
  // The kernel tells of members of a multicast group twice: by port id, and among the members.
  return mapBatches(rows, (batch) =>
    batch.filter(({ cookie }) => !seen.has(cookie) && seen.add(cookie)),
  );
}

function rowOfDiag(message: NetlinkDiagMessage, details: boolean): NetlinkSocket {
  const { family, memory, flags } = message;
  if (memory === undefined) throw new DecodeError('netlink_diag_msg', 0, 'tells of no memory');
  const row: NetlinkSocket = {
    protocol: 'netlink',
    netlinkFamily: family,
    netlinkFamilyName: netlinkFamilyName(family),
    portId: message.portId,
    groups: message.groups ?? [],
    type: socketTypeOf(message.type),
    connected: message.state === 1,
    receiveQueue: memory.receiveAllocated,
    sendQueue: memory.sendAllocated,
    drops: memory.drops,
    cookie: message.cookie,
  };
  if (message.inode !== 0) row.inode = message.inode;
  if (row.connected) {
    row.destinationPortId = message.destinationPortId;
    row.destinationGroup = message.destinationGroup;
  }
  if (flags !== undefined) {
    row.dumping = (flags & DUMPING) !== 0;
    row.flags = namesOfBits(flags & ~DUMPING, OPTIONS);
  }
  if (details) row.memory = memory;
  return row;
}

function rowOfLine(line: NetlinkLine): NetlinkSocket {
  const row: NetlinkSocket = {
    protocol: 'netlink',
    netlinkFamily: line.family,
    netlinkFamilyName: netlinkFamilyName(line.family),
    portId: line.portId,
    groups: line.groups,
    receiveQueue: line.receiveQueue,
    sendQueue: line.sendQueue,
    dumping: line.dumping,
    drops: line.drops,
    refCount: line.refCount,
  };
  if (line.inode !== 0) row.inode = line.inode;
  return row;
}
