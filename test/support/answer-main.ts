/** Prints what the library answers where this runs, to each question in the arguments, a line. */
import { writeSync } from 'node:fs';
import type { SocketOptions } from '../../src/api/sockets.js';
import { answerTo } from './answers.js';

for (const question of process.argv.slice(2)) {
  const line = Buffer.from(`${answerTo(JSON.parse(question) as SocketOptions)}\n`);
  for (let at = 0; at < line.length; ) at += writeSync(1, line, at);
}
