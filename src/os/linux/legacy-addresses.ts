import type { LegacyAddress, LegacyAddressQuery } from '../../model/legacy-addresses.js';
import type { ReadOptions } from '../../model/query.js';
import { parseAtalkInterfaceLine } from '../../wire/procnet/atalk.js';
import { parseAx25CallsignLine } from '../../wire/procnet/ax25.js';
import { parseIpxInterfaceLine } from '../../wire/procnet/ipx.js';
import type { Source } from '../backend.js';
import { type LegacyFiles, legacyTable } from './legacy.js';
import type { LinuxPort } from './port.js';

const FILES: LegacyFiles<LegacyAddress> = {
  ipx: [{ paths: ['ipx/interface', 'ipx_interface'], parse: parseIpxInterfaceLine }],
  ax25: [{ paths: ['ax25_calls'], parse: parseAx25CallsignLine }],
  ddp: [{ paths: ['atalk/interface', 'atalk_iface'], parse: parseAtalkInterfaceLine }],
};

/** Addresses in the families beside those of the Internet, from /proc. */
export function legacyAddresses(
  port: LinuxPort,
  source: ReadOptions['source'],
): Source<LegacyAddress, LegacyAddressQuery> {
  return legacyTable(port, source, 'legacyAddresses', FILES);
}
