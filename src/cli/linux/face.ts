import type { Group } from '../../model/groups.js';
import type { LegacySocket } from '../../model/legacy-sockets.js';
import type { Gap, Table } from '../../model/table.js';
import type { LegacySection } from './legacy-sections.js';
import type { SectionOutcome, SectionReading } from './read-section.js';
import type { SocketSection } from './reading.js';

/** How a listing is written. */
export interface Face {
  /** Writes the rows of a section. */
  show(section: SocketSection, reading: SectionReading): Promise<SectionOutcome>;
  /** Writes multicast groups, the section that has no sockets. */
  showGroups(table: Table<Group>): Promise<void>;
  /** Writes the sockets of a family beside those of the Internet. */
  showLegacy(section: LegacySection, table: Table<LegacySocket>): Promise<void>;
  /** A section that has nothing to show, and why. */
  miss(gap: Gap): void;
  /** The listing is over. */
  close(): void;
}
