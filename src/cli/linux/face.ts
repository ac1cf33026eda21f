import type { Outcome } from '../../model/table.js';
import type { Socket } from '../../model/tables.js';
import type { SocketSection } from './reading.js';

/** How a listing is written, section by section. */
export interface Face {
  begin(section: SocketSection): void;
  /** Rows of the section that was begun. */
  rows(batch: Socket[]): void;
  /** The section is read. */
  end(outcome: Outcome): Promise<void>;
  /** The listing is over. */
  close(): void;
}
