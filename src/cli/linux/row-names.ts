import type { AnySocket } from '../../model/inet.js';
import type { Socket } from '../../model/tables.js';
import type { NameBook } from '../../names/names.js';
import type { Backend } from '../../os/backend.js';
import type { Names } from '../../render/names.js';
import type { NetstatOptions } from './options.js';
import type { SectionOutcome, SectionReading } from './read-section.js';
import type { SocketSection } from './reading.js';

/** Which numbers are to have names. Of JSON only users: the rest of a row is figures. */
export interface NamesWanted {
  readonly hosts: boolean;
  readonly services: boolean;
  readonly users: boolean;
}

export function namesWanted({ numeric, extend, extensions }: NetstatOptions): NamesWanted {
  const text = extensions.format === 'text';
  return {
    hosts: text && !numeric.hosts,
    services: text && !numeric.ports,
    users: extend > 0 && !numeric.users,
  };
}

/**
 * Names found for all listings of a run; undefined where none is wanted. Loaded when needed. Users
 * are those of the system that is read.
 */
export async function openNames(
  options: NetstatOptions,
  { users }: Backend,
): Promise<NameBook | undefined> {
  if (!Object.values(namesWanted(options)).includes(true)) return undefined;
  const { NameBook } = await import('../../names/names.js');
  return new NameBook(users);
}

/** The names that one listing shows. */
export class RowNames {
  readonly #wanted: NamesWanted;
  #hostDeadline: number | undefined;

  constructor(
    readonly options: NetstatOptions,
    readonly book: NameBook | undefined,
  ) {
    this.#wanted = namesWanted(options);
  }

  of(section: SocketSection): Names {
    if (this.book === undefined) return {};
    const { host, service, user } = this.book;
    return {
      ...(this.#hosts(section) && { host }),
      ...(this.#services(section) && { service }),
      ...(this.#users(section) && { user }),
    };
  }

  /** Hands on the batches of a section: as they are read, or together once they have names. */
  async deliver(
    section: SocketSection,
    reading: SectionReading,
    take: (batch: readonly Socket[]) => void,
  ): Promise<SectionOutcome> {
    if (this.#services(section)) await this.book?.resolve({ services: true });
    if (!this.#hosts(section) && !this.#users(section)) return drain(reading, take);
    const rows: Socket[] = [];
    const outcome = drain(reading, (batch) => {
      for (const row of batch) rows.push(row);
    });
    await this.#find(section, rows);
    take(rows);
    return outcome;
  }

  /** The names of the users of rows that have no others; undefined where none is wanted. */
  async usersOf(rows: readonly Pick<AnySocket, 'uid'>[]): Promise<Names['user']> {
    if (!this.#wanted.users) return undefined;
    await this.book?.resolve({ uids: rows.map(({ uid = 0 }) => uid) });
    return this.book?.user;
  }

  /** Names of hosts, for rows that are no sockets. */
  async ofHosts(addresses: readonly string[]): Promise<Names> {
    if (this.book === undefined || !this.#wanted.hosts) return {};
    await this.book.resolve({ addresses }, this.#deadline());
    return { host: this.book.host };
  }

  async #find(section: SocketSection, rows: readonly Socket[]): Promise<void> {
    const addresses = this.#hosts(section) ? rows.flatMap(addressesOf) : [];
    const uids = this.#users(section) ? rows.map(({ uid = 0 }) => uid) : [];
    await Promise.all([
      this.book?.resolve({ addresses }, this.#deadline()),
      this.book?.resolve({ uids }),
    ]);
  }

  /** All hosts of a listing together have the time that --dns-timeout gives. */
  #deadline(): number {
    this.#hostDeadline ??= performance.now() + this.options.extensions.dnsTimeoutMs;
    return this.#hostDeadline;
  }

  /** With SCTP, net-tools takes the wish for any number as the wish for numeric hosts. */
  #hosts(section: SocketSection): boolean {
    const { numeric, symbolic } = this.options;
    if (!this.#wanted.hosts || section === 'unix') return false;
    return section !== 'sctp' || !(numeric.ports || numeric.users || symbolic);
  }

  #services(section: SocketSection): boolean {
    return this.#wanted.services && section !== 'unix';
  }

  #users(section: SocketSection): boolean {
    return this.#wanted.users && section !== 'unix';
  }
}

function drain(reading: SectionReading, take: (batch: readonly Socket[]) => void): SectionOutcome {
  for (;;) {
    const next = reading.next();
    if (next.done === true) return next.value;
    take(next.value);
  }
}

function addressesOf(row: Socket): readonly string[] {
  if (row.protocol === 'sctp') return [...row.localAddresses, ...(row.remoteAddresses ?? [])];
  if (!('family' in row)) return [];
  const { localAddress, remoteAddress } = row;
  return remoteAddress === undefined ? [localAddress] : [localAddress, remoteAddress];
}
