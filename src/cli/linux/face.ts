import type { SectionOutcome, SectionReading } from './read-section.js';
import type { SocketSection } from './reading.js';

/** How a listing is written. */
export interface Face {
  /** Writes the rows of a section. */
  show(section: SocketSection, reading: SectionReading): Promise<SectionOutcome>;
  /** The listing is over. */
  close(): void;
}
