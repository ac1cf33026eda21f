import { endWith } from './end.js';
import { netstat } from './netstat.js';
import { packageVersion } from './version.js';
import { Writer } from './writer.js';

export { netstat, Writer };

/** Runs netstat to its end. */
export function main(argv: readonly string[], version = packageVersion): Promise<never> {
  return endWith(new Writer(), (writer) => netstat(argv, writer, version));
}
