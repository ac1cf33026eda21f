import type { LegacyNeighbour, LegacyNeighbourQuery } from '../../model/legacy-neighbours.js';
import type { ReadOptions } from '../../model/query.js';
import { parseAarpLine } from '../../wire/procnet/atalk.js';
import { parseNetromNeighbourLine } from '../../wire/procnet/netrom.js';
import { parseRoseNeighbourLine } from '../../wire/procnet/rose.js';
import type { Source } from '../backend.js';
import { type LegacyFiles, legacyTable } from './legacy.js';
import type { LinuxPort } from './port.js';

const FILES: LegacyFiles<LegacyNeighbour> = {
  netrom: [{ paths: ['nr_neigh'], parse: parseNetromNeighbourLine }],
  rose: [{ paths: ['rose_neigh'], parse: parseRoseNeighbourLine }],
  ddp: [{ paths: ['atalk/arp'], parse: parseAarpLine }],
};

/** Neighbours of the families beside those of the Internet, from /proc. */
export function legacyNeighbours(
  port: LinuxPort,
  source: ReadOptions['source'],
): Source<LegacyNeighbour, LegacyNeighbourQuery> {
  return legacyTable(port, source, 'legacyNeighbours', FILES);
}
