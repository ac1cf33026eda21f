/** Tells what begins and what stops to listen, until it is interrupted. */
import { setTimeout as wait } from 'node:timers/promises';
import { sockets, type TcpSocket } from 'sockeye';

let before = new Map<string, TcpSocket>();
while (true) {
  const { rows } = await sockets({ protocols: ['tcp'], states: ['LISTEN'] });
  const now = new Map(rows.map((row) => [identity(row), row]));
  for (const [key, row] of now) if (!before.has(key)) tell('+', row);
  for (const [key, row] of before) if (!now.has(key)) tell('-', row);
  before = now;
  await wait(500);
}

/** The cookie is never used twice; /proc does not tell it, and an inode may come again. */
function identity({ cookie, inode, localAddress, localPort }: TcpSocket): string {
  return cookie === undefined ? `${inode} ${localAddress} ${localPort}` : `${cookie}`;
}

function tell(sign: string, { localAddress, localPort }: TcpSocket): void {
  console.log(`${sign} ${localAddress} ${localPort}`);
}
