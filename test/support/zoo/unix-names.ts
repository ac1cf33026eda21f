import { AF, SOCK } from '../constants.js';
import { libc, must } from '../libc.js';
import { unixAddress } from '../sockaddr.js';
import { bindSocket, openSocket } from '../sockets.js';
import type { Exhibit } from './keeper.js';

/** What a line of /proc/net/unix looks like, for a name that would pass for one. */
const ROW = '0000000000000000: 00000002 00000000 00010000 0001 01 99999';

const HOSTILE: Readonly<Record<string, Buffer>> = {
  spaces: Buffer.from('two  words and more '),
  row: Buffer.from(`a\n${ROW} forged`),
  'last newline': Buffer.from('ends\n'),
  escapes: Buffer.from('\u001b[31mred\u001b[0m\u001b]0;title\u0007\r'),
  bidi: Buffer.from('\u202etxt.exe\u2066'),
  'not utf-8': Buffer.from([0x61, 0xff, 0xfe, 0xc3, 0x28, 0x80]),
  'c1 controls': Buffer.from([0x61, 0x9b, 0x33, 0x31, 0x6d]),
  quotes: Buffer.from('"\\\'`$(id)'),
};

/** Unix sockets whose names are easily got wrong, as files and in the abstract. */
export const unixNames: Exhibit = (keeper) => {
  const listen = (name: string, path: Uint8Array) =>
    keeper.attempt(name, () => {
      const fd = openSocket(AF.UNIX, SOCK.STREAM);
      bindSocket(fd, unixAddress(path));
      must('listen', libc().listen(fd, 1));
      keeper.open(`unix name ${name}`, fd, { kind: 'unix', type: 'stream', state: 'LISTEN' });
    });
  const inDirectory = (name: Uint8Array) =>
    Buffer.concat([Buffer.from(`${keeper.directory}/`), name]);
  const abstract = (name: Uint8Array) => Buffer.concat([Buffer.from([0]), name]);
  const unique = (name: Uint8Array) => Buffer.concat([name, Buffer.from(`.${process.pid}`)]);
  const filled = (path: Uint8Array, size: number) =>
    Buffer.concat([path, Buffer.alloc(Math.max(0, size - path.length), 'x')]);

  for (const [name, bytes] of Object.entries(HOSTILE)) {
    listen(name, inDirectory(bytes));
    listen(`abstract ${name}`, abstract(unique(bytes)));
  }
  // sun_path has 108 bytes, of which the last may but need not be a NUL.
  listen('107 bytes', filled(inDirectory(Buffer.of()), 107));
  listen('108 bytes', filled(inDirectory(Buffer.of()), 108));
  listen('abstract 108 bytes', filled(abstract(unique(Buffer.of())), 108));
  listen('abstract embedded NUL', abstract(unique(Buffer.from('a\0b\0\0c'))));
  listen('abstract last NUL', Buffer.concat([abstract(unique(Buffer.of())), Buffer.of(0)]));
  listen('abstract NUL alone', abstract(Buffer.of(0)));
  listen('abstract row with a path', abstract(Buffer.from(`b\n${ROW} /run/forged.sock`)));

  // In /proc/net/unix a file of this name looks like an abstract one.
  const before = process.cwd();
  process.chdir(keeper.directory);
  listen('relative @', Buffer.from('@not-abstract'));
  process.chdir(before);
};
