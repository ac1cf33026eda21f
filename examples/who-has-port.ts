/** Who listens on a port? `node who-has-port.js 8080` */
import { NetstatError, type Owner, sockets } from 'sockeye';
import { escapeText } from 'sockeye/render';

const port = Number(process.argv[2]);
try {
  const { rows, gaps } = await sockets({
    protocols: ['tcp'],
    states: ['LISTEN'],
    localPort: port,
    owners: true,
  });
  for (const { localAddress, owner } of rows) {
    for (const holder of holders(owner)) {
      // Latin-1: escapeText gives bytes, one a character.
      process.stdout.write(`${localAddress} port ${port}: ${holder}\n`, 'latin1');
    }
  }
  for (const { what, code } of gaps) console.error(`not seen: ${what} (${code})`);
  process.exitCode = rows.length > 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof NetstatError)) throw error;
  console.error(`who-has-port: ${error.message}`);
  process.exitCode = 2;
}

function holders(owner: Owner | undefined): string[] {
  if (owner?.kind === 'hidden') return [`hidden, ${owner.reason}`];
  if (owner?.kind !== 'known') return ['no process'];
  return owner.processes.map(
    ({ pid, comm = '', argv = [comm] }) => `${pid} ${escapeText(argv.join(' '))}`,
  );
}
