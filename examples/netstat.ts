/**
 * Every TCP and UDP socket and who holds it: the example that the documentation of procfs and of
 * the netstat crate (both of Rust) print. Only root sees the processes of others.
 */
import { type Owner, socketsSync } from 'sockeye';
import { escapeText } from 'sockeye/render';

const { rows } = socketsSync({ protocols: ['tcp', 'udp'], owners: true });

print('Proto', 'Local address', 'Remote address', 'State', 'Inode', 'PID/Program name');
for (const socket of rows) {
  const { protocol, localAddress, localPort, remoteAddress, remotePort, state, inode } = socket;
  print(
    protocol,
    `${localAddress}:${localPort}`,
    remoteAddress === undefined ? '*:*' : `${remoteAddress}:${remotePort}`,
    state,
    `${inode ?? '-'}`,
    holders(socket.owner),
  );
}

/** Every process, for a socket may have several. A process names itself: escape what it says. */
function holders(owner: Owner | undefined): string {
  if (owner?.kind !== 'known') return '-';
  return owner.processes.map(({ pid, comm = '' }) => `${pid}/${escapeText(comm)}`).join(' ');
}

function print(...[protocol, local, remote, state, inode, holder]: string[]): void {
  const columns = [protocol?.padEnd(5), local?.padEnd(26), remote?.padEnd(26), state?.padEnd(15)];
  process.stdout.write(`${[...columns, inode?.padEnd(8), holder].join(' ')}\n`, 'latin1');
}
