import type { Extensions } from '../extensions.js';

/** What -p can name: the last four only of the statistics that -s shows. */
export const PROTOCOLS = ['tcp', 'tcpv6', 'udp', 'udpv6', 'ip', 'ipv6', 'icmp', 'icmpv6'] as const;

export type WindowsProtocol = (typeof PROTOCOLS)[number];

/** The tables of connections, in the order in which they are listed. */
export const CONNECTION_PROTOCOLS = ['tcp', 'tcpv6', 'udp', 'udpv6'] as const;

export type ConnectionProtocol = (typeof CONNECTION_PROTOCOLS)[number];

/** The parts of what is shown, in their order. */
export const WINDOWS_VIEWS = [
  /** -e */
  'ethernet',
  /** -s */
  'statistics',
  /** -r */
  'routes',
  /** -x */
  'networkDirect',
  /** -c */
  'processes',
  'connections',
] as const;

export type WindowsView = (typeof WINDOWS_VIEWS)[number];

/** What a command line of Windows' netstat asks. */
export interface WindowsOptions {
  /** One or more, in the order of WINDOWS_VIEWS. */
  readonly views: readonly WindowsView[];
  /** As -p names them, each once, in the order of PROTOCOLS; all where it names none. */
  readonly protocols: readonly WindowsProtocol[];
  /** `all`, of -a, has listening sockets and UDP too; `bound`, of -q, TCP sockets that are bound alone. */
  readonly show: 'connected' | 'all' | 'bound';
  /** -n: addresses and ports as numbers. */
  readonly numeric: boolean;
  /** -f: names of hosts with their domains. */
  readonly fullNames: boolean;
  /** -o */
  readonly processIds: boolean;
  /** -b: the program, and the part of it that made the socket. */
  readonly executables: boolean;
  /** -v: with -b, the files of those parts. */
  readonly componentPaths: boolean;
  /** -t */
  readonly offloadState: boolean;
  /** -y */
  readonly templates: boolean;
  /** -i */
  readonly timeInState: boolean;
  /** -d */
  readonly dscp: boolean;
  /** Between two displays; absent: there is one. */
  readonly intervalMs?: number;
  readonly extensions: Extensions;
}

/** What has been gathered from a command line. */
export interface WindowsDraft {
  readonly letters: ReadonlySet<string>;
  readonly protocols: ReadonlySet<WindowsProtocol>;
  readonly intervalMs?: number;
  readonly extensions: Extensions;
}

/** The value of a finished draft. */
export function optionsOf(draft: WindowsDraft): WindowsOptions {
  const { letters, extensions, intervalMs } = draft;
  const given = (letter: string): boolean => letters.has(letter);
  const protocols = PROTOCOLS.filter((protocol) => draft.protocols.has(protocol));
  const executables = given('b') || extensions.fullCommand;
  return {
    views: viewsOf(draft),
    protocols,
    show: given('q') ? 'bound' : given('a') ? 'all' : 'connected',
    numeric: given('n'),
    fullNames: given('f'),
    processIds: given('o') || (extensions.allHolders && !executables),
    executables,
    componentPaths: given('v'),
    offloadState: given('t'),
    templates: given('y'),
    timeInState: given('i'),
    dscp: given('d'),
    ...(intervalMs !== undefined && { intervalMs }),
    extensions,
  };
}

const VIEW_LETTERS: readonly (readonly [WindowsView, string])[] = [
  ['ethernet', 'e'],
  ['statistics', 's'],
  ['routes', 'r'],
  ['networkDirect', 'x'],
  ['processes', 'c'],
];

/** Whether statistics are shown: with -e, those of the protocols that -p names. */
export function showsStatistics({
  letters,
  protocols,
}: Pick<WindowsDraft, 'letters' | 'protocols'>): boolean {
  return letters.has('s') || (letters.has('e') && protocols.size > 0);
}

/**
 * Connections are what is shown where nothing else is, and beside it where -a or -q asks for them, or
 * -p names a protocol that has them: but for -c, which counts the ports of that one. JSON holds one
 * table: there -p says of which the statistics are.
 */
function viewsOf(draft: WindowsDraft): readonly WindowsView[] {
  const { letters, protocols, extensions } = draft;
  const asked = VIEW_LETTERS.filter(
    ([view, letter]) => letters.has(letter) || (view === 'statistics' && showsStatistics(draft)),
  ).map(([view]) => view);
  const isNamed = CONNECTION_PROTOCOLS.some((protocol) => protocols.has(protocol));
  const takesProtocols = asked.includes('statistics') && extensions.format !== 'text';
  const both =
    letters.has('a') ||
    letters.has('q') ||
    (isNamed && !asked.includes('processes') && !takesProtocols);
  return asked.length === 0 || both ? [...asked, 'connections'] : asked;
}
