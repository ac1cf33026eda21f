import { capture } from '../../src/api/capture.js';
import { type SocketOptions, socketsSync } from '../../src/api/sockets.js';
import { SOCKET_PROTOCOLS } from '../../src/model/tables.js';
import { answerTo } from './answers.js';

/*
 * Captures the network namespace that it runs in to the file named on the command line, and prints
 * lines of JSON: what was captured, then questions and what the live system answers to each.
 */
const [, , file = ''] = process.argv;
process.stdout.write(`${JSON.stringify(await capture(file))}\n`);

const connection = socketsSync({ protocols: ['tcp'], states: ['ESTABLISHED'] }).rows[0];
if (connection?.remoteAddress === undefined || connection.remotePort === undefined) {
  throw new Error('no connection to ask for');
}
const { localAddress, localPort, remoteAddress, remotePort } = connection;
const end = { localAddress, localPort };

/** From all there is to one socket. */
const QUERIES: readonly SocketOptions[] = [
  { details: true, owners: true, userNames: true },
  {},
  { source: 'proc', owners: true },
  { source: 'proc', details: true },
  ...SOCKET_PROTOCOLS.map((protocol) => ({ protocols: [protocol] })),
  { protocols: ['tcp'], states: ['LISTEN'] },
  { protocols: ['tcp'], states: ['SYN_RECEIVED', 'TIME_WAIT'], source: 'proc' },
  { protocols: ['tcp', 'udp', 'raw'], families: ['IPv6'], details: true },
  { protocols: ['udp'], states: ['CLOSED'], userNames: true },
  { protocols: ['tcp', 'mptcp'], ...end },
  { protocols: ['tcp'], ...end, remoteAddress, remotePort, owners: true, details: true },
  { protocols: ['tcp'], ...end, remoteAddress, remotePort, source: 'proc' },
  { protocols: ['tcp'], ...end, remoteAddress, remotePort: 1 },
  { protocols: ['tcp'], ...end, localPort: 1, remoteAddress, remotePort: 1 },
];

for (const query of QUERIES) {
  process.stdout.write(`{"query":${JSON.stringify(query)},"answer":${answerTo(query)}}\n`);
}
