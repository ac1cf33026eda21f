import type { DdpRoute, LegacyRoute, LegacyRouteQuery } from '../../model/legacy-routes.js';
import type { ReadOptions } from '../../model/query.js';
import { parseAtalkRouteLine } from '../../wire/procnet/atalk.js';
import { parseAx25RouteLine } from '../../wire/procnet/ax25.js';
import { parseIpxRouteLine } from '../../wire/procnet/ipx.js';
import { parseNetromNodeLine } from '../../wire/procnet/netrom.js';
import { parseRoseCircuitLine, parseRoseNodeLine } from '../../wire/procnet/rose.js';
import { parseX25ForwardLine, parseX25RouteLine } from '../../wire/procnet/x25.js';
import type { Source } from '../backend.js';
import { mapBatches } from '../batches.js';
import { type LegacyFiles, legacyTable } from './legacy.js';
import type { LinuxPort } from './port.js';

const FILES: LegacyFiles<LegacyRoute> = {
  ipx: [{ paths: ['ipx/route', 'ipx_route'], parse: parseIpxRouteLine }],
  ax25: [{ paths: ['ax25_route'], parse: parseAx25RouteLine }],
  x25: [
    { paths: ['x25/route', 'x25_routes'], parse: parseX25RouteLine },
    { paths: ['x25/forward'], parse: parseX25ForwardLine },
  ],
  netrom: [{ paths: ['nr_nodes'], parse: parseNetromNodeLine }],
  rose: [
    { paths: ['rose_nodes'], parse: parseRoseNodeLine },
    { paths: ['rose_routes'], parse: parseRoseCircuitLine },
  ],
  ddp: [{ paths: ['atalk/route', 'atalk_route'], parse: parseAtalkRouteLine }],
};

/** Routes of the families beside those of the Internet, from /proc. */
export function legacyRoutes(
  port: LinuxPort,
  source: ReadOptions['source'],
): Source<LegacyRoute, LegacyRouteQuery> {
  const read = legacyTable(port, source, 'legacyRoutes', FILES);
  return (query) => {
    let defaults = 0;
    // Linux shows the default route of AppleTalk before every other one.
    const isFirst = (row: LegacyRoute) => !isDefault(row) || defaults++ === 0;
    return mapBatches(read(query), (rows) => rows.filter(isFirst));
  };
}

function isDefault(row: LegacyRoute): row is DdpRoute {
  return row.family === 'ddp' && row.destination === undefined;
}
