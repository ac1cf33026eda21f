import { FAMILIES, type Family } from '../../model/address.js';
import type { ReadOptions, SocketQuery } from '../../model/query.js';
import type { SctpSocket } from '../../model/sctp.js';
import type { Batches, Gap } from '../../model/table.js';
import { AddressCache } from '../../wire/address-cache.js';
import { extensionsOf, INET_DIAG, readInetDiagMessage } from '../../wire/netlink/inet-diag.js';
import { readInetDiagDetails } from '../../wire/netlink/inet-diag-details.js';
import {
  isSctpAssociationHeading,
  parseSctpAssociationLine,
} from '../../wire/procnet/sctp-assocs.js';
import { isSctpEndpointHeading, parseSctpEndpointLine } from '../../wire/procnet/sctp-eps.js';
import type { Source } from '../backend.js';
import { mapBatches } from '../batches.js';
import { inParts } from '../parts.js';
import { inetRequest } from './inet-request.js';
import type { LinuxPort } from './port.js';
import { type ProcFile, procRows } from './proc-rows.js';
import {
  rowOfSctpAssociation,
  rowOfSctpDiag,
  rowOfSctpEndpoint,
  type SctpStates,
} from './sctp-row.js';
import { sockDiag } from './sock-diag.js';
import { firstThatWorks } from './sources.js';

const PROTOCOL = {
  name: 'sctp',
  number: 132,
  detailExtensions: extensionsOf(INET_DIAG.SKMEMINFO),
};

const ENDPOINTS: ProcFile = {
  what: 'sctp endpoints',
  path: 'net/sctp/eps',
  isHeading: isSctpEndpointHeading,
};
const ASSOCIATIONS: ProcFile = {
  what: 'sctp associations',
  path: 'net/sctp/assocs',
  isHeading: isSctpAssociationHeading,
};

/** SCTP's endpoints and associations, from sock_diag or from /proc/net/sctp. */
export function sctp(port: LinuxPort, source: ReadOptions['source']): Source<SctpSocket> {
  return (query) =>
    firstThatWorks('sctp', source, {
      netlink: () => fromNetlink(port, query),
      proc: () => fromProc(port),
    });
}

function fromNetlink(port: LinuxPort, query: SocketQuery): Batches<SctpSocket> {
  const parts = [...new Set(query.families ?? FAMILIES)].map((family) => {
    const what = `sctp ${family}`;
    return { what, batches: () => diagRows(port, what, family, query.details === true) };
  });
  return inParts('netlink', parts);
}

/**
 * Every state is asked for: the kernel takes the states of sockets for those of associations, and
 * tells of an endpoint once by itself and once more before its associations.
 */
function diagRows(
  port: LinuxPort,
  name: string,
  family: Family,
  details: boolean,
): Generator<SctpSocket[], Gap[]> {
  const request = inetRequest(port.byteOrder, PROTOCOL, family, { details: true });
  const addresses = new AddressCache();
  const states: SctpStates = new Map();
  const rows = sockDiag(port, { ...request, name }, (reader) => {
    const message = readInetDiagMessage(reader, addresses);
    const row = rowOfSctpDiag(message, readInetDiagDetails(reader), states);
    if (!details) delete row.memory;
    return row;
  });
  const seen = new Set<string>();
  return mapBatches(rows, (batch) =>
    batch.filter((row) => {
      const identity = [row.cookie, row.kind, row.remotePort, row.remoteAddresses].join(' ');
      return !seen.has(identity) && seen.add(identity);
    }),
  );
}

function fromProc(port: LinuxPort): Batches<SctpSocket> {
  const part = (file: ProcFile, rowOf: (line: string) => SctpSocket) => ({
    what: file.what,
    batches: () => procRows(port, file, rowOf),
  });
  return inParts('proc', [
    part(ENDPOINTS, (line) => rowOfSctpEndpoint(parseSctpEndpointLine(line))),
    part(ASSOCIATIONS, (line) => rowOfSctpAssociation(parseSctpAssociationLine(line))),
  ]);
}
