import { netstat } from '../../src/cli/linux/netstat.js';
import type { Writer } from '../../src/cli/writer.js';
import { Page } from '../../src/render/page.js';
import type { PeerRun } from './peer.js';

/** What our netstat says, run in this process: of files alone, for a program takes long to start. */
export async function runHere(argv: readonly string[]): Promise<PeerRun> {
  const said = { stdout: '', stderr: '' };
  const writer = {
    stdout: (text: string) => {
      said.stdout += text;
    },
    rows: <Row>(rows: readonly Row[], write: (row: Row, page: Page) => void) => {
      const page = new Page();
      for (const row of rows) write(row, page);
      said.stdout += Buffer.from(page.written).toString('latin1');
    },
    stderr: (text: string) => {
      said.stderr += text;
    },
    flush: () => {},
  };
  const exitCode = await netstat(argv, writer as unknown as Writer);
  return { exitCode, ...said };
}
