import { type SocketOptions, socketsSync } from '../../src/api/sockets.js';
import { NetstatError } from '../../src/model/errors.js';
import { renderJson } from '../../src/render/json.js';

/** What the library says to a question, the error where it throws, as one line of JSON. */
export function answerTo(query: SocketOptions): string {
  try {
    return [...renderJson(socketsSync(query))].join('').replaceAll('\n', '');
  } catch (error) {
    if (!(error instanceof NetstatError)) throw error;
    return JSON.stringify({ rows: [], code: error.code, message: error.message });
  }
}
