import type { NextHopObject, Route } from '../../model/routes.js';
import type { Batches, Gap } from '../../model/table.js';
import { nameOf } from '../../wire/names.js';
import {
  type NextHopObjectMessage,
  readNextHopObject,
  writeNextHopObjectRequest,
} from '../../wire/netlink/next-hop-object.js';
import { RTM } from '../../wire/netlink/rtnetlink.js';
import { protocolOf, scopeOf } from '../../wire/route-words.js';
import { gapOf } from '../gaps.js';
import type { Links } from './interface-names.js';
import type { LinuxPort } from './port.js';
import { hopExists, hopOf } from './route-row.js';
import { dumpWhole } from './rtnetlink.js';

type Objects = ReadonlyMap<number, NextHopObject>;

/** The same routes, with the objects to which they refer: these are asked for with the first. */
export function* withNextHopObjects(
  port: LinuxPort,
  routes: Batches<Route>,
  links: Links,
): Batches<Route> {
  const gaps: Gap[] = [];
  let objects: Objects | undefined;
  try {
    while (true) {
      const next = routes.next();
      if (next.done === true) return { ...next.value, gaps: [...next.value.gaps, ...gaps] };
      for (const route of next.value) {
        if (route.nextHopId === undefined) continue;
        objects ??= yield* nextHopObjects(port, links, gaps);
        const object = objects.get(route.nextHopId);
        if (object !== undefined) route.nextHopObject = object;
      }
      yield next.value;
    }
  } finally {
    routes.return({ sources: [], gaps: [] });
  }
}

function* nextHopObjects(port: LinuxPort, links: Links, gaps: Gap[]): Generator<never[], Objects> {
  const dump = {
    name: 'nexthop objects',
    type: RTM.GETNEXTHOP,
    answer: RTM.NEWNEXTHOP,
    payload: writeNextHopObjectRequest(port.byteOrder),
    structure: 'nhmsg',
  };
  try {
    const whole = yield* dumpWhole(port, dump, (reader) => rowOf(readNextHopObject(reader), links));
    gaps.push(...whole.gaps);
    return new Map(whole.batches.flat().map((object) => [object.id, object]));
  } catch (error) {
    gaps.push(gapOf(dump.name, error));
    return new Map();
  }
}

/** NEXTHOP_GRP_TYPE_*. */
const GROUP_TYPES = ['multipath', 'resilient'] as const;

function rowOf(message: NextHopObjectMessage, links: Links): NextHopObject {
  const { id, nextHop, group, groupType, resilient } = message;
  const object: NextHopObject = { id, ...protocolOf(message.protocol), ...scopeOf(message.scope) };
  if (group === undefined && hopExists(nextHop)) object.nextHop = hopOf(nextHop, links);
  if (group !== undefined) object.group = group;
  if (groupType !== undefined) object.groupType = nameOf(GROUP_TYPES, groupType);
  if (resilient !== undefined) object.resilient = resilient;
  if (message.isBlackhole) object.blackhole = true;
  if (message.isOfBridge) object.bridge = true;
  return object;
}
