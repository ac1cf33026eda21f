import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

/** What lies where: text is a file, `-> target` a symbolic link. */
export type TreeContent = Readonly<Record<string, string>>;

/** A folder with this content, until the test or suite is over. */
export function makeTree(content: TreeContent): string {
  const root = mkdtempSync(join(tmpdir(), 'proc-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, what] of Object.entries(content)) {
    const whole = join(root, path);
    mkdirSync(dirname(whole), { recursive: true });
    if (what.startsWith('-> ')) symlinkSync(what.slice(3), whole);
    else writeFileSync(whole, what, 'latin1');
  }
  return root;
}

const HEADING =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n';

/** A /proc/net/tcp with one socket that listens on 127.0.0.1:8080. */
export const TCP = `${HEADING}   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1 0000000000000000 100 0 0 10 0\n`;

/** A /proc/net/tcp6 without sockets. */
export const NO_TCP6 = HEADING;

/** A process that has that socket as its descriptor 7. */
export const HOLDER: TreeContent = {
  '42/comm': 'server\n',
  '42/cmdline': '/bin/server\0-x\xff\0',
  '42/exe': '-> /bin/server',
  '42/status': 'Name:\tserver\nUid:\t1000\t1000\t1000\t1000\n',
  '42/fd/0': '-> /dev/null',
  '42/fd/7': '-> socket:[4711]',
};
