import { endWith } from './end.js';
import { netstat } from './netstat.js';
import { packageVersion } from './version.js';
import { Writer } from './writer.js';

export { netstat, Writer };

/** Runs netstat to its end, and what is to be done when all has been written. */
export function main(
  argv: readonly string[],
  version = packageVersion,
  afterwards = () => {},
): Promise<never> {
  return endWith(new Writer(), async (writer) => {
    const exitCode = await netstat(argv, writer, version);
    writer.flush();
    afterwards();
    return exitCode;
  });
}
