import { netstat } from '../../src/cli/linux/netstat.js';
import { Writer } from '../../src/cli/writer.js';
import type { PeerRun } from './peer.js';

/** What our netstat says, run in this process: of files alone, for a program takes long to start. */
export async function runHere(argv: readonly string[]): Promise<PeerRun> {
  let [stdout, stderr] = ['', ''];
  const writer = new Writer((fd, bytes) => {
    const text = Buffer.from(bytes).toString('latin1');
    if (fd === 1) stdout += text;
    else stderr += text;
  });
  const exitCode = await netstat(argv, writer);
  writer.flush();
  return { exitCode, stdout, stderr };
}
