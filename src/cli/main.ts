import { endWith } from './end.js';
import { netstat } from './linux/netstat.js';
import { Writer } from './writer.js';

export { netstat, Writer };

/** Runs netstat to its end. */
export function main(argv: readonly string[]): Promise<never> {
  return endWith(new Writer(), (writer) => netstat(argv, writer));
}
