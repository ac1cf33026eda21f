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

/** ISO 8601 with the offset of the zone in which whoever looks at it is. */
function localTime({ timeMs }: Change): string {
  const minuteMs = 60_000;
  const shift = -new Date(timeMs).getTimezoneOffset();
  const clock = new Date(timeMs + shift * minuteMs).toISOString().slice(0, -1);
  const [hours, minutes] = [shift / 60, shift % 60].map((part) =>
    String(Math.trunc(Math.abs(part))).padStart(2, '0'),
  );
  return `${clock}${shift < 0 ? '-' : '+'}${hours}:${minutes}`;
}
