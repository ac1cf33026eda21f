import { type SocketOptions, socketsSync } from '../../src/api/sockets.js';
import { NetstatError } from '../../src/model/errors.js';
import { renderJson } from '../../src/render/json.js';
import { type AskedTable, answerOf } from './answer-of.js';

/** What the library says to a question, the error where it throws, as one line of JSON. */
export function answerTo(query: SocketOptions): string {
  return oneLine(() => [...renderJson(socketsSync(query))].join(''));
}

/** The same of another table. */
export function tableAnswerTo(name: AskedTable, query: object): string {
  return oneLine(() => answerOf(name, query));
}

function oneLine(ask: () => string): string {
  try {
    return ask().replaceAll('\n', '');
  } catch (error) {
    if (!(error instanceof NetstatError)) throw error;
    return JSON.stringify({ rows: [], code: error.code, message: error.message });
  }
}
