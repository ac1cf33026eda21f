import type { UserLookUp } from '../os/backend.js';
import type { Answers } from './answers.js';
import { openHosts, withNames } from './hosts.js';
import { openNetworks } from './networks.js';
import { DEADLINE_MS } from './options.js';
import { type ServiceKind, type ServiceNames, serviceNames } from './services.js';
import { openUsers } from './users.js';

/** What is to have names. */
export interface NamesWanted {
  addresses?: Iterable<string>;
  /** IPv4 networks, by their first addresses. */
  networks?: Iterable<string>;
  services?: boolean;
  uids?: Iterable<number>;
}

/**
 * The one asynchronous step on the way from rows to text: `resolve` before rows are shown, then
 * look up at once. May be told of more as more rows come; what was found stays.
 */
export class NameBook {
  private readonly hosts = openHosts();
  private readonly networks = openNetworks();
  private readonly users: Answers<number>;
  private services: ServiceNames | undefined;

  /** Users are those of this machine, unless told who else knows them. */
  constructor(users?: UserLookUp) {
    this.users = openUsers(users);
  }

  /**
   * Waits for the names until `deadline`, on the clock of performance.now(): pass the same one for
   * all batches of one answer. Numbers without a name by then stay numbers.
   */
  async resolve(
    wanted: NamesWanted,
    deadline: number = performance.now() + DEADLINE_MS,
  ): Promise<void> {
    if (wanted.services === true) this.services ??= serviceNames();
    await Promise.all([
      this.hosts.fill(withNames(wanted.addresses ?? []), deadline),
      this.networks.fill(withNames(wanted.networks ?? []), deadline),
      this.users.fill(wanted.uids ?? [], deadline),
    ]);
  }

  /** Whether look-ups still block threads: then only `leave` ends the process at once. */
  get pending(): boolean {
    return this.hosts.pending + this.networks.pending + this.users.pending > 0;
  }

  /** Address as in the rows; undefined where it has no name, or none yet. */
  readonly host = (address: string): string | undefined => this.hosts.get(address);

  readonly network = (address: string): string | undefined => this.networks.get(address);

  /** Undefined until `services` were asked for. */
  readonly service = (port: number, kind: ServiceKind): string | undefined =>
    this.services?.[kind].get(port);

  readonly user = (uid: number): string | undefined => this.users.get(uid);
}
