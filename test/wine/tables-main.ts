/**
 * Makes some traffic on loopback, records the system into the file named, and prints, as JSON, every
 * table that is not of sockets as the library reads it: to be run on Windows.
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { capture } from '../../src/api/capture.js';
import { groups } from '../../src/api/groups.js';
import { interfaces } from '../../src/api/interfaces.js';
import { neighboursSync } from '../../src/api/neighbours.js';
import { routes, routesSync } from '../../src/api/routes.js';
import { statistics } from '../../src/api/statistics.js';
import { NetstatError } from '../../src/model/errors.js';
import { renderJson } from '../../src/render/json.js';

const [file = ''] = process.argv.slice(2);

const server = createServer((socket) => socket.end('a stream')).listen(0, '127.0.0.1');
await once(server, 'listening');
const client = connect((server.address() as AddressInfo).port, '127.0.0.1').resume();
await once(client, 'close');

const receiver = createSocket('udp4').bind(0, '127.0.0.1');
await once(receiver, 'listening');
createSocket('udp4').send('a datagram', receiver.address().port, '127.0.0.1');
await once(receiver, 'message');

async function codeOf(reading: Promise<unknown>): Promise<string | undefined> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof NetstatError) return error.code;
    throw error;
  }
  return undefined;
}

const tables = {
  routes: await routes(),
  persistent: routesSync({ persistent: true }),
  interfaces: await interfaces(),
  neighbours: neighboursSync(),
  statistics: await statistics(),
};
const groupsCode = await codeOf(groups());
await capture(file);

const texts = Object.entries(tables).map(
  ([name, table]) => `${JSON.stringify(name)}:${[...renderJson(table)].join('')}`,
);
const text = `{"groupsCode":${JSON.stringify(groupsCode ?? null)},${texts.join()}}\n`;
process.stdout.write(text, () => process.exit());
