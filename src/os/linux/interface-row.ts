import type {
  HardwareMap,
  Interface,
  InterfaceAddress,
  InterfaceOffload,
} from '../../model/interfaces.js';
import { formatHardwareAddress } from '../../wire/hardware-address.js';
import {
  addressFlagsOf,
  addressGenerationOf,
  addressProtocolOf,
  hardwareTypeOf,
  interfaceFlagsOf,
  linkModeOf,
  operationalStateOf,
} from '../../wire/interface-words.js';
import type { AddressMessage } from '../../wire/netlink/address.js';
import { AF_INET6 } from '../../wire/netlink/inet-diag.js';
import type { LinkMessage } from '../../wire/netlink/link.js';
import { scopeOf } from '../../wire/route-words.js';
import type { Links } from './interface-names.js';

/** What a message has in the form of the model. */
const SAME = [
  'alternativeNames',
  'alias',
  'kind',
  'portKind',
  'carrierChanges',
  'carrierUps',
  'carrierDowns',
  'mtu',
  'minimumMtu',
  'maximumMtu',
  'queueDiscipline',
  'transmitQueueLength',
  'transmitQueues',
  'receiveQueues',
  'group',
  'promiscuity',
  'allMulticast',
  'parentDevice',
  'parentBus',
  'physicalPortName',
] as const;

const OFFLOAD = [
  'gsoMaxBytes',
  'gsoMaxSegments',
  'tsoMaxBytes',
  'tsoMaxSegments',
  'groMaxBytes',
  'gsoIpv4MaxBytes',
  'groIpv4MaxBytes',
] as const satisfies readonly (keyof InterfaceOffload)[];

/** From netlink, without addresses. `links` are all interfaces here. */
export function rowOfLink(message: LinkMessage, links: Links): Interface {
  const { index, name, hardwareType, operationalState, linkMode, addressGeneration } = message;
  const row: Interface = {
    index,
    name,
    ...picked(message, SAME),
    ...hardwareTypeOf(hardwareType),
    flags: interfaceFlagsOf(message.flags),
    ...message.details,
    ...(message.statistics && { statistics: message.statistics }),
    addresses: [],
  };
  addHardwareAddresses(row, message);
  addNeighbours(row, message, links);
  if (operationalState !== undefined) row.operationalState = operationalStateOf(operationalState);
  if (linkMode !== undefined) row.linkMode = linkModeOf(linkMode);
  if (message.carrier !== undefined) row.carrier = message.carrier !== 0;
  if (message.protocolDown !== undefined) row.protocolDown = message.protocolDown !== 0;
  if (addressGeneration !== undefined) {
    row.ipv6AddressGeneration = addressGenerationOf(addressGeneration);
  }
  const offload = picked(message, OFFLOAD);
  if (Object.keys(offload).length > 0) row.offload = offload;
  const { physicalPortId, physicalSwitchId, map } = message;
  if (physicalPortId !== undefined) row.physicalPortId = digits(physicalPortId);
  if (physicalSwitchId !== undefined) row.physicalSwitchId = digits(physicalSwitchId);
  if (map !== undefined && isFound(map)) row.hardwareMap = map;
  return row;
}

function picked<From extends object, Name extends keyof From>(
  from: From,
  names: readonly Name[],
): Pick<From, Name> {
  const found: Partial<Pick<From, Name>> = {};
  for (const name of names) if (from[name] !== undefined) found[name] = from[name];
  return found as Pick<From, Name>;
}

function addHardwareAddresses(row: Interface, message: LinkMessage): void {
  const text = (bytes: Uint8Array) => formatHardwareAddress(bytes, message.hardwareType);
  const { address, broadcast, permanentAddress } = message;
  if (address !== undefined) row.hardwareAddress = text(address);
  if (broadcast !== undefined) row.broadcastAddress = text(broadcast);
  if (permanentAddress !== undefined) row.permanentAddress = text(permanentAddress);
}

/** The interfaces that this one has to do with. */
function addNeighbours(
  row: Interface,
  { link = 0, linkNamespaceId, master = 0 }: LinkMessage,
  links: Links,
): void {
  const masterName = links.get(master)?.name;
  if (master !== 0) row.masterIndex = master;
  if (masterName !== undefined) row.masterName = masterName;
  if (link !== 0) row.linkIndex = link;
  if (linkNamespaceId !== undefined) {
    // Below zero where this namespace has no id for the other.
    row.linkNamespaceId = linkNamespaceId | 0;
    return;
  }
  const linkName = links.get(link)?.name;
  if (linkName !== undefined) row.linkName = linkName;
}

function isFound({ memoryStart, memoryEnd, baseAddress, irq, dma, port }: HardwareMap): boolean {
  return (memoryStart | memoryEnd | baseAddress) !== 0n || (irq | dma | port) !== 0;
}

function digits(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** A lifetime without end. */
const FOREVER = 0xffffffff;

/** Hundredths of a second, whatever the kernel's own clock ticks at. */
const CACHEINFO_MS = 10;

/** From netlink. */
export function addressOf(message: AddressMessage): InterfaceAddress {
  const family = message.family === AF_INET6 ? 'IPv6' : 'IPv4';
  const { address = '', local = address, cacheInfo, broadcast, anycast, label } = message;
  const row: InterfaceAddress = { family, address: local, prefixLength: message.prefixLength };
  if (address !== '' && address !== local) row.peer = address;
  if (broadcast !== undefined) row.broadcast = broadcast;
  if (anycast !== undefined) row.anycast = anycast;
  Object.assign(row, scopeOf(message.scope));
  if (label !== undefined) row.label = label;
  row.flags = addressFlagsOf(message.flags, family);
  if (cacheInfo !== undefined) {
    const { preferred, valid, created, updated } = cacheInfo;
    if (preferred !== FOREVER) row.preferredSeconds = preferred;
    if (valid !== FOREVER) row.validSeconds = valid;
    row.createdUptimeMs = created * CACHEINFO_MS;
    row.updatedUptimeMs = updated * CACHEINFO_MS;
  }
  if (message.protocol !== undefined) Object.assign(row, addressProtocolOf(message.protocol));
  if (message.priority !== undefined) row.routePriority = message.priority;
  return row;
}
