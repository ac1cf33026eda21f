import { changes } from '../../api/changes.js';
import type { Change } from '../../model/changes.js';
import { renderChange } from '../../render/changes.js';
import { jsonWriter } from '../../render/json.js';
import type { Writer } from '../writer.js';
import type { NetstatOptions } from './options.js';
import { internetFamilies } from './reading.js';

/** --netlink: what changes of interfaces, addresses, routes and neighbours, until it is interrupted. */
export async function showChanges(options: NetstatOptions, writer: Writer): Promise<number> {
  const json = options.extensions.format === 'ndjson' ? jsonWriter('lines') : undefined;
  for await (const change of changes({ families: internetFamilies(options) })) {
    if (json === undefined) writer.stdout(`${renderChange(change, localTime(change))}\n`);
    else writer.stdout(Buffer.from(json.rows([change])).toString('latin1'));
    writer.flush();
  }
  return 0;
}

/** ISO 8601 without a zone: that of whoever looks at it. */
function localTime({ timeMs }: Change): string {
  const minuteMs = 60_000;
  const shift = new Date(timeMs).getTimezoneOffset() * minuteMs;
  return new Date(timeMs - shift).toISOString().slice(0, -1);
}
