import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { sockets } from 'sockeye';

/** Opens sockets of every kind, and answers with what the library does not say of them as it should. */
export async function checkOwnSockets() {
  const startedMs = Date.now();
  const open = [];
  const expected = [];
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer().listen({ host, port: 0 });
    await once(server, 'listening');
    const { port } = server.address();
    const near = connect({ host, port });
    const [[far]] = await Promise.all([once(server, 'connection'), once(near, 'connect')]);
    const udp = createSocket(host === '::1' ? 'udp6' : 'udp4');
    udp.bind({ address: host, port: 0 });
    await once(udp, 'listening');
    open.push(server, near, far, udp);
    expected.push(
      `tcp ${host} ${port} LISTEN`,
      `tcp ${host} ${port} ESTABLISHED ${near.localPort}`,
      `tcp ${host} ${near.localPort} ESTABLISHED ${port}`,
      `udp ${host} ${udp.address().port} CLOSED`,
    );
  }
  const { rows } = await sockets({ protocols: ['tcp', 'udp'], owners: true });
  for (const one of open) one.destroy?.() ?? one.close();
  return expected.flatMap((key) => {
    const row = rows.find((each) => keyOf(each) === key);
    if (row === undefined) return [`${key}: not listed`];
    return faultsOf(row, startedMs).map((fault) => `${key}: ${fault}`);
  });
}

function keyOf({ protocol, localAddress, localPort, state, remotePort }) {
  const words = [protocol, localAddress, localPort, state, remotePort];
  return words.filter((word) => word !== undefined).join(' ');
}

function* faultsOfHolder(holder) {
  if (holder === undefined) return yield 'its process is not known';
  if (holder.exe?.toLowerCase() !== process.execPath.toLowerCase()) yield `file ${holder.exe}`;
  if (holder.argv === undefined) yield 'its command line is not known';
}

function faultsOf({ localAddress, remoteAddress, owningPid, owner, createdAtMs }, startedMs) {
  // All of them stay on one host.
  if ((remoteAddress ?? localAddress) !== localAddress) return [`other end ${remoteAddress}`];
  if (owningPid !== process.pid) return [`process ${owningPid} in place of ${process.pid}`];
  const [holder] = owner?.kind === 'known' ? owner.processes : [];
  const faults = [...faultsOfHolder(holder)];
  if (createdAtMs === undefined) faults.push('when it was made is not known');
  // The clock of the table goes in steps of 16 ms.
  else if (createdAtMs < startedMs - 1000 || createdAtMs > Date.now() + 1000) {
    faults.push(`made at ${new Date(createdAtMs).toISOString()}`);
  }
  return faults;
}
