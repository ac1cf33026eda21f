/**
 * What `netstat -s` of net-tools prints for the counters of a group, by their names; `#` stands for
 * the value. Its tables are meant to be sorted and are not, so that it does not find some of its
 * own phrases: those are not here, for it prints such counters as it prints unknown ones.
 */
export interface Phrases {
  /** Shown whatever the value. */
  readonly always?: Readonly<Record<string, string>>;
  /** Shown where the value is not 0. */
  readonly counted?: Readonly<Record<string, string>>;
  /** The same, below `ICMP input histogram:`, which is shown in any case. */
  readonly input?: Readonly<Record<string, string>>;
  /** Below `ICMP output histogram:`. */
  readonly output?: Readonly<Record<string, string>>;
  /** Not shown. */
  readonly never?: readonly string[];
}
