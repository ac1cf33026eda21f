import { readlinkSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { described } from './keeper.js';
import { listen, V4 } from './tcp.js';

/** Opens a listener on the calling thread and leaves what is true of it in a file. */
export function reportListener(file: string): void {
  const thread = Number(basename(readlinkSync('/proc/thread-self')));
  const facts = { ...described(listen(V4).fd), kind: 'tcp', state: 'LISTEN', threads: [thread] };
  writeFileSync(`${file}.new`, JSON.stringify(facts));
  renameSync(`${file}.new`, file);
}
