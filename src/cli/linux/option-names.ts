import { EXTENSION_OPTIONS } from '../extension-names.js';
import type { ArgumentMode, LongOption, OptionLanguage } from '../getopt.js';

/** The meaning shared by the long options that name an address family. */
export const FAMILY = 'family';

/**
 * The long option whose position net-tools 2.10 no longer covers with its count of family names:
 * it answers with an internal error and goes on without the family.
 */
export const UNCOUNTED_FAMILY = 'tcpip';

/** In net-tools' order, for an ambiguous abbreviation names its possibilities in it. */
const FAMILY_NAMES = [
  'ax25',
  'x25',
  'ip',
  'ipx',
  'appletalk',
  'netrom',
  'inet',
  'inet6',
  'ddp',
  'rose',
  'unix',
  'bluetooth',
  UNCOUNTED_FAMILY,
];

/** Name and letter, in net-tools' order. The second `unix` only ever shows as a possibility. */
const LETTERED: readonly (readonly [string, string])[] = [
  ['version', 'V'],
  ['interfaces', 'i'],
  ['help', 'h'],
  ['route', 'r'],
  ['masquerade', 'M'],
  ['protocol', 'A'],
  ['tcp', 't'],
  ['sctp', 'S'],
  ['udp', 'u'],
  ['udplite', 'U'],
  ['raw', 'w'],
  ['unix', 'x'],
  ['l2cap', '2'],
  ['rfcomm', 'f'],
  ['listening', 'l'],
  ['all', 'a'],
  ['timers', 'o'],
  ['continuous', 'c'],
  ['extend', 'e'],
  ['programs', 'p'],
  ['verbose', 'v'],
  ['statistics', 's'],
  ['wide', 'W'],
  ['numeric', 'n'],
  ['numeric-hosts', '!'],
  ['numeric-ports', '@'],
  ['numeric-users', '#'],
  ['symbolic', 'N'],
  ['cache', 'C'],
  ['fib', 'F'],
  ['groups', 'g'],
  ['context', 'Z'],
];

const long = (name: string, argument: ArgumentMode, value = name): LongOption => ({
  name,
  argument,
  value,
});

/** What netstat of net-tools 2.10 takes, and after it our own. */
export const NETSTAT_LANGUAGE: OptionLanguage = {
  short: 'A:CFMacdeghilnNoprsStuUvVWw2fx64?Z',
  long: [
    ...FAMILY_NAMES.map((name) => long(name, 'none', FAMILY)),
    ...LETTERED.map(([name, letter]) => long(name, letter === 'A' ? 'required' : 'none', letter)),
  ],
  extensions: EXTENSION_OPTIONS,
};
