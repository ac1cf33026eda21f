import type { PacketMembership, PacketSocket } from '../../model/packet.js';
import type { ReadOptions, SocketQuery } from '../../model/query.js';
import type { Gap } from '../../model/table.js';
import {
  PACKET_SHOW,
  type PacketDiagMessage,
  readPacketDiagMessage,
  writePacketDiagRequest,
} from '../../wire/netlink/packet-diag.js';
import { isPacketHeading, parsePacketLine } from '../../wire/procnet/packet-line.js';
import type { Source } from '../backend.js';
import { mapBatches, withoutRepeats } from '../batches.js';
import { inParts } from '../parts.js';
import { askedAgain } from './asked-again.js';
import { membershipOf, rowOfPacketDiag, rowOfPacketLine } from './packet-row.js';
import type { LinuxPort } from './port.js';
import { procRows } from './proc-rows.js';
import { sockDiag } from './sock-diag.js';
import { firstThatWorks } from './sources.js';

const { INFO, MCLIST, RING_CFG, FANOUT, MEMINFO } = PACKET_SHOW;
const what = 'packet';

type Memberships = Map<bigint | undefined, PacketMembership[]>;

/** Packet sockets, from sock_diag or from /proc/net/packet. */
export function packet(port: LinuxPort, source: ReadOptions['source']): Source<PacketSocket> {
  const rowOf = (line: string) => rowOfPacketLine(parsePacketLine(line));
  const file = { what, path: 'net/packet', isHeading: isPacketHeading };
  return (query) =>
    firstThatWorks(what, source, {
      netlink: () => inParts('netlink', [{ what, batches: () => diagRows(port, query) }]),
      proc: () => inParts('proc', [{ what, batches: () => procRows(port, file, rowOf) }]),
    });
}

function* diagRows(
  port: LinuxPort,
  { details = false }: SocketQuery,
): Generator<PacketSocket[], Gap[]> {
  const show = INFO | RING_CFG | FANOUT | MEMINFO;
  const sockets = (name: string) =>
    withoutRepeats(dump(port, name, show, (message) => rowOfPacketDiag(message, details)));
  if (!details) return yield* sockets(what);

  const memberships: Memberships = new Map();
  const gaps = yield* readMemberships(port, 'packet memberships', memberships);
  const missed: PacketSocket[] = [];
  const known = mapBatches(sockets(what), (batch) =>
    batch.filter((row) => {
      const isKnown = complete(row, memberships);
      if (!isKnown) missed.push(row);
      return isKnown;
    }),
  );
  gaps.push(...(yield* known));
  const untold = yield* askedAgain(missed, {
    *detailed() {
      const answered = yield* readMemberships(port, 'packet memberships again', memberships);
      yield missed.filter((row) => complete(row, memberships));
      return answered;
    },
    plain: () => sockets('packet again'),
  });
  if (untold > 0) gaps.push({ what: 'packet memberships', code: 'INCOMPLETE', count: untold });
  return gaps;
}

/**
 * The memberships are asked for apart. A dump ends, and says that it is complete, where those of
 * one socket do not fit into its page (85 on x86): so that a sniffer could hide itself.
 */
function readMemberships(
  port: LinuxPort,
  name: string,
  memberships: Memberships,
): Generator<PacketSocket[], Gap[]> {
  const messages = dump(port, name, MCLIST, (message) => message);
  return mapBatches(messages, (batch) => {
    for (const { cookie, memberships: found = [] } of batch) {
      memberships.set(cookie, found.map(membershipOf));
    }
    return [];
  });
}

function complete(row: PacketSocket, memberships: Memberships): boolean {
  const found = memberships.get(row.cookie);
  if (found !== undefined) row.memberships = found;
  return found !== undefined;
}

function dump<Row>(
  port: LinuxPort,
  name: string,
  show: number,
  rowOf: (message: PacketDiagMessage) => Row,
): Generator<Row[], Gap[]> {
  const payload = writePacketDiagRequest(show, port.byteOrder);
  const request = { name, payload, structure: 'packet_diag_msg' };
  return sockDiag(port, request, (reader) => rowOf(readPacketDiagMessage(reader)));
}
