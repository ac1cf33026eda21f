/** Runs where `runWithNameServer` puts it: sockets, their name server, and netstat. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { NameServer, reverseName } from './name-server.js';
import { netstatWith } from './netstat.js';
import { run } from './process.js';

const [hosts = '', timeoutMs = '', answers = '', ...asked] = process.argv.slice(2);
const addresses = Array.from({ length: Number(hosts) }, (_, at) => `127.1.0.${at + 1}`);
const sockets = addresses.map(async (address) => {
  const socket = createSocket('udp4');
  socket.connect(40_000, address);
  await once(socket, 'connect');
});
await Promise.all(sockets);

const entries = addresses.map((address, at) => [reverseName(address), `h${at}.example`] as const);
// The address that the sockets have themselves is the system's own: it is not asked for.
await NameServer.start(
  answers === 'all' ? { names: new Map(entries), hold: addresses.length } : {},
);
const [program, args] = netstatWith(...asked, '--dns-timeout', timeoutMs);
const { code, stdout, stderr } = await run(program, args);
process.stdout.write(JSON.stringify({ code, stdout: String(stdout), stderr: String(stderr) }));
process.exit();
