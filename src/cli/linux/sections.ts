import type { AddressFamily } from './families.js';

/** The parts of the socket listing, in the order in which netstat shows them. */
const SECTIONS = [
  'tcp',
  'sctp',
  'udp',
  'udplite',
  'raw',
  'groups',
  'unix',
  'ipx',
  'ax25',
  'x25',
  'netrom',
  'rose',
  'ddp',
  'bluetooth',
] as const;

export type Section = (typeof SECTIONS)[number];

export type InternetFamily = 'inet' | 'inet6';

/** Which sockets are asked for. */
export interface Selection {
  /** In the order shown, each once. Where nothing is named: all but multicast groups. */
  readonly sections: readonly Section[];
  /** The Internet families of which the Internet sections show sockets, IPv4 first. */
  readonly internet: readonly InternetFamily[];
  /** Whether a protocol or a family was named, so that one which the kernel lacks is an error. */
  readonly named: boolean;
  /** Whether the transport protocols follow from a family or from -s, so that one may be lacking. */
  readonly protocolsImplied: boolean;
}

const TRANSPORT_LETTERS: readonly (readonly [Section, string])[] = [
  ['tcp', 't'],
  ['sctp', 'S'],
  ['udp', 'u'],
  ['udplite', 'U'],
  ['raw', 'w'],
];

/** The families with sockets of their own; the others that -A knows only have routes, or nothing. */
const SOCKET_FAMILIES: readonly (AddressFamily & Section)[] = [
  'unix',
  'ipx',
  'ax25',
  'x25',
  'netrom',
  'rose',
  'bluetooth',
];

/** The selection that option letters (as `given` knows them) and named families make together. */
export function selectSections(
  given: (letter: string) => boolean,
  families: readonly AddressFamily[],
): Selection {
  const wanted = new Set<Section>(SOCKET_FAMILIES.filter((family) => families.includes(family)));
  const internetNamed = (['inet', 'inet6'] as const).filter((family) => families.includes(family));

  const transports = TRANSPORT_LETTERS.filter(([, letter]) => given(letter));
  const protocolsImplied = (internetNamed.length > 0 || given('s')) && transports.length === 0;
  for (const [section] of protocolsImplied ? TRANSPORT_LETTERS : transports) wanted.add(section);
  if (given('g')) wanted.add('groups');
  if (given('2') || given('f')) wanted.add('bluetooth');

  const named = wanted.size > 0;
  return {
    sections: SECTIONS.filter((section) => {
      // For net-tools --ddp names a table of routes: it leaves the listing as it is.
      if (section === 'ddp') return families.includes(section);
      return named ? wanted.has(section) : shownUnasked(section);
    }),
    internet: internetNamed.length > 0 ? internetNamed : ['inet', 'inet6'],
    named,
    protocolsImplied,
  };
}

/** Debian builds net-tools without Bluetooth: it is lacking, which only shows when it is named. */
function shownUnasked(section: Section): boolean {
  return section !== 'groups' && section !== 'bluetooth';
}

/** Sections that show their tables in silence, lacking or not, where the protocols are implied. */
const SILENT_IF_IMPLIED: ReadonlySet<Section> = new Set<Section>([
  ...TRANSPORT_LETTERS.map(([section]) => section),
  'groups',
  'unix',
]);

/**
 * What netstat does about a section whose table the kernel lacks: whether it says so on stderr,
 * and whether the listing ends there with exit code 1. An Internet section is lacking when its
 * IPv4 table is, and that is asked for; IPv6 tables may be absent in silence.
 */
export function onLacking(
  section: Section,
  selection: Selection,
  verbose: boolean,
): { readonly complain: boolean; readonly fail: boolean } {
  const silent = selection.protocolsImplied && SILENT_IF_IMPLIED.has(section);
  return {
    complain: !silent && (selection.named || verbose),
    fail: !silent && selection.named,
  };
}
