/**
 * Captures the Windows that it runs on to the file named first, and prints lines of JSON: each question
 * of the other argument, and what the live system answers.
 */
import { capture } from '../../src/api/capture.js';
import type { SocketOptions } from '../../src/api/sockets.js';
import type { AskedTable } from '../support/answer-of.js';
import { answerTo, tableAnswerTo } from '../support/answers.js';

const [file = '', tables = '[]', queries = '[]'] = process.argv.slice(2);
await capture(file);
const lines: string[] = [];
for (const name of JSON.parse(tables) as AskedTable[]) {
  lines.push(`{"table":"${name}","answer":${tableAnswerTo(name, {})}}`);
}
for (const query of JSON.parse(queries) as SocketOptions[]) {
  lines.push(`{"query":${JSON.stringify(query)},"answer":${answerTo(query)}}`);
}
process.stdout.write(`${lines.join('\n')}\n`);
