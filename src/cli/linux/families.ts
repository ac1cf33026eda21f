/** What netstat calls the address families by, in its messages and to its route tables. */
export type AddressFamily =
  | 'ax25'
  | 'inet'
  | 'inet6'
  | 'ipx'
  | 'rose'
  | 'ddp'
  | 'netrom'
  | 'unix'
  | 'ec'
  | 'x25'
  | 'ash'
  | 'bluetooth';

const BY_ALIAS: ReadonlyMap<string, AddressFamily> = new Map([
  ['ax25', 'ax25'],
  ['ip', 'inet'],
  ['ip6', 'inet6'],
  ['ipx', 'ipx'],
  ['rose', 'rose'],
  ['appletalk', 'ddp'],
  ['netrom', 'netrom'],
  ['inet', 'inet'],
  ['inet6', 'inet6'],
  ['ddp', 'ddp'],
  ['unix', 'unix'],
  ['tcpip', 'inet'],
  ['econet', 'ec'],
  ['x25', 'x25'],
  ['ash', 'ash'],
  ['bluetooth', 'bluetooth'],
]);

/** net-tools keeps an argument, and all names joined by commas, in 255 bytes and a NUL. */
const MAX_BYTES = 255;

export interface FamilyChoice {
  readonly families: readonly AddressFamily[];
  /** A line for stderr. */
  readonly complaint?: string;
  /** Whether the complaint ends the program. */
  readonly fatal: boolean;
}

/** `chosen` and the families that the comma list `names` adds, in order, repeated if repeated. */
export function addFamilies(chosen: readonly AddressFamily[], names: string): FamilyChoice {
  const families = [...chosen];
  for (const name of names.slice(0, MAX_BYTES).split(',')) {
    const family = BY_ALIAS.get(name);
    if (family === undefined) {
      return { families, complaint: `Unknown address family \`${name}'.\n`, fatal: true };
    }
    if (families.join().length + family.length >= MAX_BYTES) {
      return { families, complaint: 'Too much address family arguments.\n', fatal: false };
    }
    families.push(family);
  }
  return { families, fatal: false };
}
