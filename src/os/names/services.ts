import { endianness } from 'node:os';
import { join } from 'node:path';
import {
  type ProtocolEntry,
  parseProtocols,
  parseServices,
  type ServiceEntry,
} from '../../wire/etc/services.js';
import { type ForeignFunction, type ForeignInterface, foreignInterface } from '../ffi.js';
import { readSystemFile } from './files.js';
import { allocateAnswer } from './memory.js';

const STRINGS_LENGTH = 65_536;

/** More entries than this is a database that never ends. */
const MOST_ENTRIES = 100_000;

/** Every service and protocol that the system can list, in its order. */
export function listServices(): { services: ServiceEntry[]; protocols: ProtocolEntry[] } {
  const ffi = foreignInterface();
  return (ffi && fromLibrary(ffi)) ?? fromFiles();
}

/** By the system's own look-up; undefined where its C library has no getservent_r: all but glibc. */
function fromLibrary(ffi: ForeignInterface): ReturnType<typeof listServices> | undefined {
  if (process.platform !== 'linux') return undefined;
  const services = bind(ffi, 'serv');
  const protocols = bind(ffi, 'proto');
  if (services === undefined || protocols === undefined) return undefined;
  return {
    services: [...entriesOf(ffi, services)].map((entry) => ({
      name: entry.name,
      port: hostOrder(entry.number),
      protocol: entry.last ?? '',
    })),
    protocols: [...entriesOf(ffi, protocols)].map(({ name, number }) => ({ name, number })),
  };
}

/** s_port is in network byte order, in the low half of an int. */
function hostOrder(port: number): number {
  return endianness() === 'BE' ? port : ((port & 0xff) << 8) | ((port >> 8) & 0xff);
}

interface Database {
  open: ForeignFunction;
  next: ForeignFunction;
  close: ForeignFunction;
}

function bind(ffi: ForeignInterface, kind: 'serv' | 'proto'): Database | undefined {
  const library = ffi.load(null);
  try {
    return {
      open: library.func(`void set${kind}ent(int stayOpen)`),
      next: library.func(
        `int get${kind}ent_r(uintptr_t entry, uintptr_t strings, size_t length, uintptr_t result)`,
      ),
      close: library.func(`void end${kind}ent(void)`),
    };
  } catch {
    return undefined;
  }
}

/** struct servent { name; aliases; int port; protocol }, struct protoent { name; aliases; int }. */
function* entriesOf(
  ffi: ForeignInterface,
  database: Database,
): Generator<{ name: string; number: number; last: string | undefined }, void> {
  const answer = allocateAnswer(ffi, STRINGS_LENGTH);
  const { structure, strings, stringsLength, result, pointerSize } = answer;
  database.open(1);
  try {
    for (let count = 0; count < MOST_ENTRIES; count++) {
      const error: number = database.next(structure, strings, stringsLength, result);
      if (error !== 0 || !answer.found()) return;
      const name = answer.text(0);
      const number = answer.int(2 * pointerSize);
      if (name !== undefined) yield { name, number, last: answer.text(3 * pointerSize) };
    }
  } finally {
    database.close();
  }
}

function fromFiles(): ReturnType<typeof listServices> {
  const windows = process.env['SystemRoot'];
  const directory =
    process.platform === 'win32' && windows !== undefined
      ? join(windows, 'System32', 'drivers', 'etc')
      : '/etc';
  const protocolFile = process.platform === 'win32' ? 'protocol' : 'protocols';
  return {
    services: parseServices(readSystemFile(join(directory, 'services'))),
    protocols: parseProtocols(readSystemFile(join(directory, protocolFile))),
  };
}
