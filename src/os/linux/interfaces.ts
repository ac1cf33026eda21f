import type { Family } from '../../model/address.js';
import { NetstatError } from '../../model/errors.js';
import type { Group } from '../../model/groups.js';
import type { Interface, InterfaceAddress, InterfaceQuery } from '../../model/interfaces.js';
import type { ReadOptions } from '../../model/query.js';
import type { Batches } from '../../model/table.js';
import {
  type AddressMessage,
  readAddressMessage,
  writeAddressRequest,
} from '../../wire/netlink/address.js';
import { type LinkMessage, readLinkMessage, writeLinkRequest } from '../../wire/netlink/link.js';
import { RTM } from '../../wire/netlink/rtnetlink.js';
import { isDeviceHeading, parseDeviceLine } from '../../wire/procnet/dev.js';
import { type Inet6AddressLine, parseInet6AddressLine } from '../../wire/procnet/if-inet6.js';
import type { Source } from '../backend.js';
import { mapBatches } from '../batches.js';
import { gapOf, lackOf } from '../gaps.js';
import { AF } from './families.js';
import { groups } from './groups.js';
import { addressOfLine } from './interface-line-row.js';
import { addressOf, rowOfLink } from './interface-row.js';
import type { LinuxPort } from './port.js';
import { procRows } from './proc-rows.js';
import { dumpWhole, type RtnetlinkDump } from './rtnetlink.js';
import { firstThatWorks } from './sources.js';

/** Interfaces with their addresses, from rtnetlink, or from /proc/net, which has much less. */
export function interfaces(
  port: LinuxPort,
  source: ReadOptions['source'],
): Source<Interface, InterfaceQuery> {
  return () =>
    firstThatWorks('interfaces', source, {
      netlink: () => fromNetlink(port),
      proc: () => fromProc(port),
    });
}

export function linkDump(port: LinuxPort): RtnetlinkDump {
  return {
    name: 'interfaces',
    type: RTM.GETLINK,
    answer: RTM.NEWLINK,
    payload: writeLinkRequest(true, port.byteOrder),
    structure: 'ifinfomsg',
  };
}

export function addressDump(port: LinuxPort, family: Family): RtnetlinkDump {
  return {
    name: `${family} addresses`,
    type: RTM.GETADDR,
    answer: RTM.NEWADDR,
    payload: writeAddressRequest(AF[family], port.byteOrder),
    structure: 'ifaddrmsg',
  };
}

function* fromNetlink(port: LinuxPort): Batches<Interface> {
  const links = yield* dumpWhole<LinkMessage>(port, linkDump(port), readLinkMessage);
  const gaps = [...links.gaps];
  const addresses = new Map<number, InterfaceAddress[]>();
  for (const family of ['IPv4', 'IPv6'] as const) {
    const dump = addressDump(port, family);
    try {
      const read = yield* dumpWhole<AddressMessage>(port, dump, readAddressMessage);
      for (const message of read.batches.flat()) {
        addTo(addresses, message.interfaceIndex, addressOf(message));
      }
      gaps.push(...read.gaps);
    } catch (error) {
      gaps.push(gapOf(dump.name, error));
    }
  }
  const byIndex = new Map(links.batches.flat().map((message) => [message.index, message]));
  for (const batch of links.batches) {
    const rows = batch.map((message) => rowOfLink(message, byIndex));
    for (const row of rows) row.addresses = addresses.get(row.index as number) ?? [];
    yield rows;
  }
  return { sources: ['netlink'], gaps };
}

function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function* fromProc(port: LinuxPort): Batches<Interface> {
  const lines = new Map<string, Inet6AddressLine[]>();
  const lacks = ['IPv4 addresses', 'flags, MTU and hardware addresses of interfaces'];
  const gaps = lacks.map((what) => lackOf(`${what}, from /proc`));
  const six = { what: 'IPv6 addresses', path: 'net/if_inet6' };
  try {
    const read = procRows(port, six, (text) =>
      text === '' ? undefined : parseInet6AddressLine(text),
    );
    const taken = mapBatches(read, (batch) => {
      for (const line of batch) addTo(lines, line.interfaceName, line);
      return [];
    });
    gaps.push(...(yield* taken));
  } catch (error) {
    gaps.push(gapOf(six.what, error));
  }
  const indexes = yield* indexesOf(port);
  const devices = procRows(port, { what: 'interfaces', path: 'net/dev' }, (text) =>
    text === '' || isDeviceHeading(text) ? undefined : parseDeviceLine(text),
  );
  const read = yield* mapBatches(devices, (batch) =>
    batch.map(({ name, statistics }): Interface => {
      const own = lines.get(name) ?? [];
      const index = own[0]?.interfaceIndex ?? indexes.get(name);
      const row = { name, statistics, addresses: own.map(addressOfLine) };
      return index === undefined ? row : { index, ...row };
    }),
  );
  return { sources: ['proc'], gaps: [...gaps, ...read] };
}

/** By name: the file with the counters has no numbers, but those with the groups do. */
function* indexesOf(port: LinuxPort): Generator<never[], ReadonlyMap<string, number>> {
  const indexes = new Map<string, number>();
  const note = (rows: Group[]) => {
    for (const { interfaceName, interfaceIndex } of rows)
      indexes.set(interfaceName, interfaceIndex);
    return [];
  };
  try {
    yield* mapBatches(groups(port, 'proc')({}), note);
  } catch (error) {
    if (!(error instanceof NetstatError)) throw error;
  }
  return indexes;
}
