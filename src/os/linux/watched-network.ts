import type { Family } from '../../model/address.js';
import type { ChangingTables, RowChange } from '../../model/changes.js';
import type { LinkMessage } from '../../wire/netlink/link.js';
import { Messages, NLM_F_REPLACE } from '../../wire/netlink/message.js';
import { RTM, RTNLGRP } from '../../wire/netlink/rtnetlink.js';
import { Reader } from '../../wire/reader.js';
import { IDENTITIES } from './identities.js';
import { interfaceNames } from './interface-names.js';
import type { Difference } from './known-rows.js';
import type { LinuxPort } from './port.js';
import { subjectsOf } from './subjects.js';
import { WatchedTable } from './watched-table.js';

type TableName = keyof ChangingTables;

/** IFF_UP, IFF_RUNNING, IFF_LOWER_UP: with them routes become usable or not. */
const USABLE = 0x1 | 0x40 | 0x10000;

/** What is known of the interfaces, addresses, routes and neighbours, as far as it was told. */
export class WatchedNetwork {
  /** RTNLGRP_* to listen to. */
  readonly groups: number[];
  private readonly links = new Map<number, LinkMessage>();
  private readonly parts: readonly Part[];
  /**
   * Tables to be read again. Of IPv4, the kernel announces no route that goes with its interface, with
   * an address, with the carrier or with a nexthop object.
   */
  private readonly doubtful = new Set<TableName>();

  constructor(
    private readonly port: LinuxPort,
    wanted: readonly TableName[],
    families: readonly Family[],
  ) {
    const subjects = subjectsOf(port, this.links, families);
    const { interfaces, addresses, routes, neighbours } = IDENTITIES;
    const noteLink = (message: LinkMessage, gone: boolean) => this.noteLink(message, gone);
    const noteAddress = (_: unknown, gone: boolean) => {
      if (gone) this.doubt('routes');
    };
    const parts: Part[] = [
      part('interfaces', new WatchedTable(subjects.interfaces, interfaces, noteLink)),
      part('addresses', new WatchedTable(subjects.addresses, addresses, noteAddress)),
      part('routes', new WatchedTable(subjects.routes, routes)),
      part('neighbours', new WatchedTable(subjects.neighbours, neighbours)),
    ];
    // The names of interfaces are in the rows of all others.
    const needed = new Set<TableName>(['interfaces', ...wanted]);
    if (needed.has('routes')) needed.add('addresses');
    this.parts = parts
      .filter(({ name }) => needed.has(name))
      .map((each) => (wanted.includes(each.name) ? each : { ...each, quiet: true }));
    this.groups = this.parts.flatMap((each) => each.groups);
    if (needed.has('routes')) this.groups.push(RTNLGRP.NEXTHOP);
  }

  /** Reads all tables; an empty batch only says that time has passed. */
  *read(): Generator<never[], RowChange[]> {
    this.links.clear();
    this.doubtful.clear();
    const changes: RowChange[] = [];
    for (const each of this.parts) {
      const { differences, interrupted } = yield* each.read(this.port);
      if (interrupted) this.doubt(each.name);
      if (each.quiet !== true) for (const change of differences) changes.push(change);
    }
    return changes;
  }

  doubt(name: TableName): void {
    this.doubtful.add(name);
  }

  get isInDoubt(): boolean {
    return this.parts.some(({ name }) => this.doubtful.has(name));
  }

  /** Reads again what is in doubt. */
  *settle(): Generator<never[], RowChange[]> {
    const names = new Set(this.doubtful);
    this.doubtful.clear();
    // The kernel announces first and then does. It lists interfaces when it has done.
    yield* interfaceNames(this.port);
    const changes: RowChange[] = [];
    for (const { name, read, quiet } of this.parts) {
      if (!names.has(name)) continue;
      const { differences } = yield* read(this.port);
      if (quiet !== true) for (const change of differences) changes.push(change);
    }
    return changes;
  }

  /** What an announcement changes. */
  hear(datagram: Uint8Array): RowChange[] {
    const changes: RowChange[] = [];
    const messages = new Messages(new Reader(datagram, this.port.byteOrder, 'rtnetlink'));
    while (messages.advance()) {
      const { type, flags, payload } = messages;
      if (type === RTM.NEWNEXTHOP || type === RTM.DELNEXTHOP) this.doubt('routes');
      for (const { hear, quiet } of this.parts) {
        const change = hear(type, (flags & NLM_F_REPLACE) !== 0, payload);
        if (change !== undefined && quiet !== true) changes.push(change);
      }
    }
    return changes;
  }

  private noteLink(message: LinkMessage, gone: boolean): void {
    const { index, flags } = message;
    const known = this.links.get(index);
    if (gone) this.links.delete(index);
    else this.links.set(index, message);
    if (gone || ((known?.flags ?? flags) & USABLE) !== (flags & USABLE)) this.doubt('routes');
  }
}

interface Read {
  differences: RowChange[];
  /** Whether the table changed all the while. */
  interrupted: boolean;
}

/** A table by its name, whatever its rows. */
interface Part {
  name: TableName;
  groups: readonly number[];
  read(port: LinuxPort): Generator<never[], Read>;
  hear(type: number, replaces: boolean, payload: Reader): RowChange | undefined;
  /** Followed for the sake of others, and not told of. */
  quiet?: boolean;
}

function part<Name extends TableName, Message>(
  name: Name,
  table: WatchedTable<Message, ChangingTables[Name]>,
): Part {
  return {
    name,
    groups: table.subject.groups,
    *read(port) {
      const { differences, interrupted } = yield* table.read(port);
      const changes = differences.map((difference) => changeOf(name, difference));
      return { differences: changes, interrupted };
    },
    hear(type, replaces, payload) {
      const difference = table.hear(type, replaces, payload);
      return difference && changeOf(name, difference);
    },
  };
}

function changeOf<Name extends TableName>(
  table: Name,
  { event, ...rows }: Difference<ChangingTables[Name]>,
): RowChange {
  return { event, table, ...rows } as RowChange;
}
