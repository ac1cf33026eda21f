import { readFileSync, symlinkSync } from 'node:fs';
import { commandPath } from '../probe.js';
import { closeSocket } from '../sockets.js';
import { startChild } from './child.js';
import { described, type Exhibit, type Keeper } from './keeper.js';
import { listen, V4 } from './tcp.js';
import { awaitTrue } from './wait.js';

/** Bytes, one for each character. */
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** A name for argv[0], and one for comm, of which the kernel keeps 15 bytes. */
const NAMES: Readonly<Record<string, readonly [argv0: Buffer, comm: Buffer]>> = {
  escapes: [latin1('\u001b[31mred\u001b]0;title\u0007'), latin1('\u001b[2J\u001b[31mred')],
  newline: [latin1('two\nlines'), latin1('2\nlines\n1234567890')],
  parentheses: [latin1(') S 1 (1'), latin1('a) S 1 (b')],
  spaces: [latin1('some  words here '), latin1('some  words ')],
  bidi: [Buffer.from('\u202etxt.exe'), Buffer.from('\u202etxt.exe')],
  'not utf-8': [latin1('\xff\xfe\xc3('), latin1('\xff\xfe\xc3(')],
  'c1 controls': [latin1('\x9b31mred'), latin1('\x9b31mred')],
  quotes: [latin1('"\'`\\$(id)"'), latin1('"),("x",pid=1')],
  empty: [latin1(''), latin1('empty')],
  'cut utf-8': [Buffer.from('dix-sept-étés-là-bas'), Buffer.from('quinze-octets-é')],
  path: [latin1('/usr/sbin/server'), latin1('server-path')],
  'ends in a slash': [latin1('/usr/sbin/'), latin1('slash')],
  title: [latin1('server: worker process'), latin1('server')],
  'login shell': [latin1('-bash'), latin1('bash')],
};

// The name comes escaped, as printf(1) reads it. A login shell would read its profile.
const SCRIPT = `
  printf -v name %b "$1"
  printf -v file %b "$2"
  exec -a "$name" "$file" --noprofile -c 'read -r _'`;

/** Processes whose names do harm where they are not escaped, each with a listener. */
export const processNames: Exhibit = (keeper) => {
  for (const [name, [argv0, comm]] of Object.entries(NAMES)) {
    keeper.attempt(name, () => named(keeper, name, argv0, comm));
  }
};

function named(keeper: Keeper, name: string, argv0: Buffer, comm: Buffer): void {
  const { fd } = listen(V4);
  const facts = described(fd);
  // The kernel takes comm from the name of the file that is executed.
  const file = Buffer.concat([Buffer.from(`${keeper.directory}/`), comm]);
  symlinkSync(commandPath('bash'), file);
  const args = ['-c', SCRIPT, 'bash', escaped(argv0), escaped(file)];
  const pid = startChild({ command: 'bash', args, fds: [fd] });
  closeSocket(fd);
  const kept = comm.subarray(0, 15);
  awaitTrue(`the name ${name}`, () => {
    const shown = readFileSync(`/proc/${pid}/comm`).subarray(0, -1);
    const first = readFileSync(`/proc/${pid}/cmdline`).subarray(0, argv0.length + 1);
    return shown.equals(kept) && first.equals(Buffer.concat([argv0, Buffer.of(0)]));
  });
  keeper.tell(`named ${name}`, { ...facts, kind: 'tcp', state: 'LISTEN', pids: [pid] });
  keeper.processes.push({
    name,
    pid,
    uid: process.geteuid?.() ?? 0,
    argv0Hex: argv0.toString('hex'),
    commHex: kept.toString('hex'),
  });
}

function escaped(bytes: Buffer): string {
  return [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
}
