import { createServer } from 'node:net';
import { socketsSync } from '../../src/api/sockets.js';
import { renderJson } from '../../src/render/json.js';

/*
 * Opens a listener and prints, a line each, what the library says of the owners of all sockets in
 * this namespace: by a walk over /proc, then three times by the way that it chooses.
 */
const server = createServer().listen(0, '127.0.0.1', () => {
  for (const source of ['proc', 'auto', 'auto', 'auto'] as const) {
    const protocols = ['tcp', 'udp', 'unix'] as const;
    const table = socketsSync({ protocols, owners: true, source });
    process.stdout.write(`${[...renderJson(table)].join('').replaceAll('\n', '')}\n`);
  }
  server.close();
});
