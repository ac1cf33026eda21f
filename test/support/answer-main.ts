/** Prints what the library answers where this runs, to the question in the argument. */
import { writeSync } from 'node:fs';
import type { SocketOptions } from '../../src/api/sockets.js';
import { answerTo } from './answers.js';

const line = Buffer.from(answerTo(JSON.parse(process.argv[2] ?? '{}') as SocketOptions));
for (let at = 0; at < line.length; ) at += writeSync(1, line, at);
