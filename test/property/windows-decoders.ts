import { FAMILIES, type Family } from '../../src/model/address.js';
import { AddressCache } from '../../src/wire/address-cache.js';
import { Reader } from '../../src/wire/reader.js';
import { parseCommandLine } from '../../src/wire/windows/command-line.js';
import { readOwnerModule } from '../../src/wire/windows/owner-module.js';
import { Pointed } from '../../src/wire/windows/pointed.js';
import { readProcessEntries } from '../../src/wire/windows/process-entry.js';
import { readServices } from '../../src/wire/windows/services.js';
import {
  readTcpEstatsData,
  readTcpEstatsPath,
  TCP_ESTATS_BYTES,
} from '../../src/wire/windows/tcp-estats.js';
import { readTcpTable, TCP_TABLE, type TcpTableForm } from '../../src/wire/windows/tcp-table.js';
import { readUdpTable, UDP_TABLE, type UdpTableForm } from '../../src/wire/windows/udp-table.js';
import * as sockets from '../vectors/windows-sockets.js';
import { type Decoder, ofBytes, ofText } from './decoder.js';

type Read<Form> = (reader: Reader, form: Form, family: Family, cache: AddressCache) => unknown;

/** A byte in front of the table chooses what it is read as. */
function ofTables<Form extends string>(
  name: string,
  layouts: Readonly<Record<Form, unknown>>,
  tables: readonly (readonly [Form, Family, Uint8Array])[],
  read: (...given: Parameters<Read<Form>>) => Iterable<unknown>,
): Decoder {
  const kinds = (Object.keys(layouts) as Form[]).flatMap((form) =>
    FAMILIES.map((family) => ({ form, family })),
  );
  return {
    name,
    vectors: tables.map(([form, family, bytes]) => {
      const kind = kinds.findIndex((each) => each.form === form && each.family === family);
      return Uint8Array.of(kind, ...bytes);
    }),
    run(bytes, order) {
      const kind = kinds[(bytes[0] ?? 0) % kinds.length];
      if (kind === undefined) return;
      const reader = new Reader(bytes.subarray(1), order, name);
      drain(read(reader, kind.form, kind.family, new AddressCache()));
    },
  };
}

function drain(rows: Iterable<unknown>): void {
  for (const _ of rows);
}

/** Those of src/wire/windows. */
export const WINDOWS_DECODERS: readonly Decoder[] = [
  {
    name: 'Pointed',
    vectors: [sockets.OWNER_MODULE],
    run(bytes) {
      const pointed = Pointed.from('a test', bytes);
      return pointed.text(pointed.reader().u64());
    },
  },
  {
    name: 'readOwnerModule',
    vectors: [sockets.OWNER_MODULE],
    run: (bytes) => readOwnerModule(Pointed.from('a test', bytes)),
  },
  ofTables<TcpTableForm>(
    'readTcpTable',
    TCP_TABLE,
    [
      ['OWNER_MODULE', 'IPv4', sockets.TCP_OWNER_MODULE],
      ['OWNER_MODULE', 'IPv6', sockets.TCP6_OWNER_MODULE],
      ['OWNER_PID', 'IPv4', sockets.TCP_OWNER_PID],
      ['OWNER_PID', 'IPv6', sockets.TCP6_OWNER_PID],
      ['ROW2', 'IPv4', sockets.TCP_ROW2],
      ['ROW2', 'IPv6', sockets.TCP6_ROW2],
    ],
    readTcpTable,
  ),
  ofTables<UdpTableForm>(
    'readUdpTable',
    UDP_TABLE,
    [
      ['OWNER_MODULE', 'IPv4', sockets.UDP_OWNER_MODULE],
      ['OWNER_MODULE', 'IPv6', sockets.UDP6_OWNER_MODULE],
      ['OWNER_PID', 'IPv4', sockets.UDP_OWNER_PID],
      ['OWNER_PID', 'IPv6', sockets.UDP6_OWNER_PID],
    ],
    readUdpTable,
  ),
  ofBytes('readTcpEstatsData', [new Uint8Array(TCP_ESTATS_BYTES.data)], readTcpEstatsData),
  ofBytes('readTcpEstatsPath', [new Uint8Array(TCP_ESTATS_BYTES.path)], readTcpEstatsPath),
  ofBytes('readProcessEntries', [sockets.PROCESSES], (reader) => drain(readProcessEntries(reader))),
  ofBytes('readServices', [sockets.SERVICES], (reader) => drain(readServices(reader))),
  ofText('parseCommandLine', ['"C:\\a b\\c.exe" -x "y z" \\\\"q" """t"'], parseCommandLine),
];
