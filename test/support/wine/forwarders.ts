/** Where the parts of the file lie; the one section is at FILE_START, and in memory at IMAGE_START. */
const PE_HEADER = 0x40;
const OPTIONAL_HEADER = PE_HEADER + 24;
const OPTIONAL_HEADER_BYTES = 0xf0;
const SECTION_HEADER = OPTIONAL_HEADER + OPTIONAL_HEADER_BYTES;
const FILE_START = 0x200;
const IMAGE_START = 0x1000;
const SECTION_BYTES = 0x200;

/**
 * A DLL for x64 of nothing but names that stand for functions of others, `advapi32.Name`: for what
 * this Wine lacks. Microsoft's "PE Format".
 */
export function forwarders(dll: string, functions: Readonly<Record<string, string>>): Uint8Array {
  const bytes = Buffer.alloc(FILE_START + SECTION_BYTES);
  const u16 = (at: number, value: number) => bytes.writeUInt16LE(value, at);
  const u32 = (at: number, value: number) => bytes.writeUInt32LE(value, at);

  bytes.write('MZ');
  u32(0x3c, PE_HEADER);
  bytes.write('PE', PE_HEADER);
  u16(PE_HEADER + 4, 0x8664); // x64
  u16(PE_HEADER + 6, 1); // sections
  u16(PE_HEADER + 20, OPTIONAL_HEADER_BYTES);
  u16(PE_HEADER + 22, 0x2022); // a DLL of large addresses
  u16(OPTIONAL_HEADER, 0x20b); // PE32+
  u32(OPTIONAL_HEADER + 8, SECTION_BYTES);
  bytes.writeBigUInt64LE(0x1_8000_0000n, OPTIONAL_HEADER + 24);
  u32(OPTIONAL_HEADER + 32, 0x1000); // alignment in memory, and in the file
  u32(OPTIONAL_HEADER + 36, 0x200);
  u16(OPTIONAL_HEADER + 40, 6); // of Windows: 6.0
  u16(OPTIONAL_HEADER + 48, 6);
  u32(OPTIONAL_HEADER + 56, IMAGE_START + 0x1000);
  u32(OPTIONAL_HEADER + 60, FILE_START);
  u16(OPTIONAL_HEADER + 68, 2); // no console
  u16(OPTIONAL_HEADER + 70, 0x160);
  u32(OPTIONAL_HEADER + 108, 16); // directories, of which the first is that of exports
  u32(OPTIONAL_HEADER + 112, IMAGE_START);
  u32(OPTIONAL_HEADER + 116, SECTION_BYTES);
  bytes.write('.rdata', SECTION_HEADER);
  u32(SECTION_HEADER + 8, SECTION_BYTES);
  u32(SECTION_HEADER + 12, IMAGE_START);
  u32(SECTION_HEADER + 16, SECTION_BYTES);
  u32(SECTION_HEADER + 20, FILE_START);
  u32(SECTION_HEADER + 36, 0x4000_0040); // readable, initialised

  const entries = Object.entries(functions).sort(([one], [other]) => (one < other ? -1 : 1));
  const addresses = FILE_START + 40;
  const names = addresses + 4 * entries.length;
  const ordinals = names + 4 * entries.length;
  let end = ordinals + 2 * entries.length;
  const inImage = (at: number) => at - FILE_START + IMAGE_START;
  const text = (value: string): number => {
    const start = end;
    end += bytes.write(`${value}\0`, start, 'latin1');
    return inImage(start);
  };
  u32(FILE_START + 12, text(dll));
  u32(FILE_START + 16, 1); // the first ordinal
  u32(FILE_START + 20, entries.length);
  u32(FILE_START + 24, entries.length);
  u32(FILE_START + 28, inImage(addresses));
  u32(FILE_START + 32, inImage(names));
  u32(FILE_START + 36, inImage(ordinals));
  for (const [at, [name, target]] of entries.entries()) {
    u32(names + 4 * at, text(name));
    u32(addresses + 4 * at, text(target));
    u16(ordinals + 2 * at, at);
  }
  return bytes;
}
