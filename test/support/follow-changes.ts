import { appendFileSync, existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { changes } from '../../src/index.js';
import { jsonWriter } from '../../src/render/json.js';

/*
 * Run in a network namespace with the name of a file and the options: writes each change to the file
 * as a line of JSON. Asks for none while a file of that name and `.pause` is there. Ends with its
 * standard input.
 */
const [, , file = '', options = '{}'] = process.argv;
const ended = new AbortController();
process.stdin.on('end', () => ended.abort()).resume();

const following = changes({ ...JSON.parse(options), signal: ended.signal });
let next = following.next();
process.stdout.write('ready\n');
while (true) {
  const { done, value } = await next;
  if (done === true) break;
  appendFileSync(file, jsonWriter('lines').rows([value]));
  while (existsSync(`${file}.pause`) && !ended.signal.aborted) await setTimeout(10);
  next = following.next();
}
