import { sockets } from 'sockeye';

const { rows, gaps } = await sockets({ protocols: ['tcp', 'unix'], owners: true });
for (const socket of rows) {
  const pids = socket.owner?.kind === 'known' ? socket.owner.processes.map(({ pid }) => pid) : [];
  if (socket.protocol === 'unix') console.log('unix', JSON.stringify(socket.path), pids);
  else if (socket.state === 'LISTEN') console.log('port', socket.localPort, socket.backlog, pids);
  else console.log(socket.remoteAddress, socket.remotePort, socket.sendQueue, pids);
}
for (const { what, code } of gaps) console.error(`not seen: ${what} (${code})`);
