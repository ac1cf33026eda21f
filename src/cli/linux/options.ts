import type { ExtensionDraft, Extensions } from '../extensions.js';
import type { AddressFamily } from './families.js';
import { type Selection, selectSections } from './sections.js';

/** What a command line of netstat asks. */
export interface NetstatOptions {
  /** Multicast groups (-g) are a section of the socket listing, as in net-tools. */
  readonly table: 'sockets' | 'routes' | 'interfaces' | 'statistics' | 'masquerade' | 'changes';
  readonly selection: Selection;
  /** As named, in order and as often. The tables `routes` and `statistics` go by them. */
  readonly families: readonly AddressFamily[];
  /** `connected` leaves listening sockets out, `listening` shows them alone. */
  readonly show: 'connected' | 'listening' | 'all';
  readonly numeric: { readonly hosts: boolean; readonly ports: boolean; readonly users: boolean };
  /** -N: resolve hardware names. */
  readonly symbolic: boolean;
  /** How often -e was given. */
  readonly extend: number;
  readonly programs: boolean;
  /** -Z: show SELinux contexts. */
  readonly context: boolean;
  readonly timers: boolean;
  readonly continuous: boolean;
  readonly wide: boolean;
  readonly verbose: boolean;
  /** -C and -F, of the route table. */
  readonly routeCache: boolean;
  readonly routeFib: boolean;
  readonly extensions: Extensions;
}

const SECOND_MS = 1000;

/** How long net-tools waits between two listings; undefined: it shows one. */
export function pauseOf({ continuous }: NetstatOptions): number | undefined {
  return continuous ? SECOND_MS : undefined;
}

/** Options as they are gathered from a command line. */
export interface OptionDraft {
  /** How often each letter was given. */
  readonly counts: Map<string, number>;
  families: readonly AddressFamily[];
  extensions: ExtensionDraft;
}

const TABLE_LETTERS = [
  ['i', 'interfaces'],
  ['r', 'routes'],
  ['M', 'masquerade'],
  ['s', 'statistics'],
] as const;

/** Whether more than one table is asked for, or one more than once. */
export function asksForManyTables(draft: OptionDraft): boolean {
  return TABLE_LETTERS.reduce((sum, [letter]) => sum + (draft.counts.get(letter) ?? 0), 0) > 1;
}

/** Letters that mean nothing else where changes are told: addresses are numbers, on and on. */
const BESIDE_NETLINK = 'cdn!@#';

/** What --netlink cannot be with, in words; none: undefined. */
export function besideNetlink({ counts, families, extensions }: OptionDraft): string | undefined {
  if (!extensions.settings.netlink) return undefined;
  const letter = [...counts.keys()].find((each) => !BESIDE_NETLINK.includes(each));
  if (letter !== undefined) return `options '--netlink' and '-${letter}' exclude each other`;
  const family = families.find((each) => each !== 'inet' && each !== 'inet6');
  return family && `option '--netlink' tells no changes of address family '${family}'`;
}

/** The value of a finished draft. -d counts for nothing in net-tools either. */
export function optionsOf(draft: OptionDraft): NetstatOptions {
  const given = (letter: string): boolean => draft.counts.has(letter);
  const { fullCommand, allHolders, netlink } = draft.extensions.settings;
  return {
    table: netlink
      ? 'changes'
      : (TABLE_LETTERS.find(([letter]) => given(letter))?.[1] ?? 'sockets'),
    selection: selectSections(given, draft.families),
    families: draft.families,
    show: given('a') ? 'all' : given('l') ? 'listening' : 'connected',
    numeric: {
      hosts: given('n') || given('!'),
      ports: given('n') || given('@'),
      users: given('n') || given('#'),
    },
    symbolic: given('N'),
    extend: draft.counts.get('e') ?? 0,
    programs: given('p') || given('Z') || fullCommand || allHolders,
    context: given('Z'),
    timers: given('o'),
    continuous: given('c'),
    wide: given('W'),
    verbose: given('v'),
    routeCache: given('C'),
    routeFib: given('F'),
    extensions: draft.extensions.settings,
  };
}
