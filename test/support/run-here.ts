import type * as Main from '../../src/cli/main.js';
import { netstat } from '../../src/cli/netstat.js';
import { Writer } from '../../src/cli/writer.js';
import { isExecutable, netstatWith } from './netstat.js';
import { type PeerRun, runPeer } from './peer.js';

/**
 * What our netstat says, run in this process: of files alone, for a program takes long to start.
 * Where an executable is tested, it is that one's answer.
 */
export async function runHere(argv: readonly string[]): Promise<PeerRun> {
  return isExecutable ? runPeer(...netstatWith(...argv)) : runIn({ netstat, Writer }, argv);
}

/** What a program says that has been loaded into this process. */
export async function runIn(
  { netstat, Writer }: Pick<typeof Main, 'netstat' | 'Writer'>,
  argv: readonly string[],
): Promise<PeerRun> {
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
