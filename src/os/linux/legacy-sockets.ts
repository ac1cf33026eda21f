import type { LegacySocket, LegacySocketQuery } from '../../model/legacy-sockets.js';
import type { ReadOptions } from '../../model/query.js';
import { parseAtalkSocketLine } from '../../wire/procnet/atalk.js';
import { parseAx25SocketLine } from '../../wire/procnet/ax25.js';
import { parseIpxSocketLine } from '../../wire/procnet/ipx.js';
import { parseNetromSocketLine } from '../../wire/procnet/netrom.js';
import { parseRoseSocketLine } from '../../wire/procnet/rose.js';
import { parseX25SocketLine } from '../../wire/procnet/x25.js';
import type { Source } from '../backend.js';
import { type LegacyFiles, legacyTable } from './legacy.js';
import type { LinuxPort } from './port.js';

const FILES: LegacyFiles<LegacySocket> = {
  ipx: [{ paths: ['ipx/socket', 'ipx'], parse: parseIpxSocketLine }],
  ax25: [{ paths: ['ax25'], parse: parseAx25SocketLine, headed: false }],
  x25: [{ paths: ['x25/socket', 'x25'], parse: parseX25SocketLine }],
  netrom: [{ paths: ['nr'], parse: parseNetromSocketLine }],
  rose: [{ paths: ['rose'], parse: parseRoseSocketLine }],
  ddp: [{ paths: ['atalk/socket', 'appletalk'], parse: parseAtalkSocketLine }],
};

/** Sockets of the families beside those of the Internet, from /proc. */
export function legacySockets(
  port: LinuxPort,
  source: ReadOptions['source'],
): Source<LegacySocket, LegacySocketQuery> {
  return legacyTable(port, source, 'legacySockets', FILES);
}
