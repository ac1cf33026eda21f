import type { Family } from '../../model/address.js';
import {
  type TrackedConnection,
  type TrackedDirection,
  type TrackedFlag,
  translationOf,
} from '../../model/conntrack.js';
import {
  trackedFlags,
  trackedProtocolName,
  trackedState,
  trackedStateOfWord,
  trackedTcpFlags,
} from '../../wire/conntrack-words.js';
import type { ConntrackExtras, ConntrackMessage } from '../../wire/netlink/conntrack.js';
import type { ConntrackTuple } from '../../wire/netlink/conntrack-tuple.js';
import type { ConntrackLine } from '../../wire/procnet/conntrack-line.js';

const FAMILIES: Readonly<Record<number, Family>> = { 2: 'IPv4', 10: 'IPv6' };

/** Undefined for a family that is not of the Internet: there is none. */
export function rowOfConntrack(message: ConntrackMessage): TrackedConnection | undefined {
  const family = FAMILIES[message.family];
  if (family === undefined) return undefined;
  const { state, master, labels, helper, startedNs, id } = message;
  return {
    ...identityOf(family, message.original.protocol),
    original: directionOf(message.original, message.originalExtras),
    reply: directionOf(message.reply, message.replyExtras),
    ...(state && { state: trackedState(state.protocol, state.number) }),
    flags: trackedFlags(message.status),
    ...commonOf(message),
    ...(message.uses !== undefined && { refCount: message.uses }),
    ...(id !== undefined && { id }),
    ...(helper !== undefined && { helper }),
    ...(master && { master: master.tuple }),
    ...(labels && { labels }),
    ...(startedNs !== undefined && { startedNs }),
  };
}

export function rowOfConntrackLine(line: ConntrackLine): TrackedConnection | undefined {
  const family = FAMILIES[line.family];
  if (family === undefined) return undefined;
  const { original, reply, state, ageSeconds, uses } = line;
  return {
    ...identityOf(family, line.protocol),
    original,
    reply,
    ...(state !== undefined && { state: trackedStateOfWord(state) }),
    flags: flagsOfLine(line),
    ...commonOf(line),
    // Whoever prints the line holds the connection meanwhile.
    ...(uses !== undefined && { refCount: Math.max(uses - 1, 0) }),
    ...(ageSeconds !== undefined && { ageMs: ageSeconds * 1000 }),
  };
}

function identityOf(
  family: Family,
  protocol: number,
): Pick<TrackedConnection, 'family' | 'protocol' | 'protocolName'> {
  const protocolName = trackedProtocolName(protocol);
  return { family, protocol, ...(protocolName && { protocolName }) };
}

type Common = Pick<ConntrackLine, 'expiresSeconds' | 'mark' | 'zone' | 'securityContext'>;

/** The kernel tells no zone of its own accord; /proc shows it as 0. */
function commonOf({ expiresSeconds, mark, zone, securityContext }: Common) {
  return {
    ...(expiresSeconds !== undefined && { expiresMs: expiresSeconds * 1000 }),
    ...(mark !== undefined && { mark }),
    ...(zone !== undefined && zone !== 0 && { zone }),
    ...(securityContext !== undefined && { securityContext }),
  };
}

function directionOf({ tuple }: ConntrackTuple, extras: ConntrackExtras): TrackedDirection {
  const { tcpFlags, ...rest } = extras;
  return {
    ...tuple,
    ...rest,
    ...(tcpFlags !== undefined && { tcpFlags: trackedTcpFlags(tcpFlags) }),
  };
}

/** In the order of the bits. */
function flagsOfLine({ original, reply, marks }: ConntrackLine): TrackedFlag[] {
  const translation = translationOf({ original, reply });
  const offload = marks.includes('HW_OFFLOAD') || marks.includes('OFFLOAD');
  const flags: [TrackedFlag, boolean][] = [
    ['SEEN_REPLY', !marks.includes('UNREPLIED')],
    ['ASSURED', marks.includes('ASSURED')],
    ['CONFIRMED', true],
    ['SRC_NAT', translation?.source !== undefined],
    ['DST_NAT', translation?.destination !== undefined],
    ['OFFLOAD', offload],
    ['HW_OFFLOAD', marks.includes('HW_OFFLOAD')],
  ];
  return flags.filter(([, isSet]) => isSet).map(([name]) => name);
}
