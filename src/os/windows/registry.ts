import { windowsError, windowsFunction } from './library.js';
import { pointerIn } from './memory.js';

const advapi32 = (name: string, signature: string) =>
  windowsFunction('advapi32.dll', name, signature);

const HKEY_LOCAL_MACHINE = 0xffff_ffff_8000_0002n;
const KEY_QUERY_VALUE = 1;
const ERROR_NO_MORE_ITEMS = 259;

/** The longest name of a value and its NUL, UTF-16 units. */
const NAME_UNITS = 16_384;
/** More data than this are no route. */
const DATA_BYTES = 65_536;
/** More are none that a user could have made. */
const MOST_VALUES = 65_536;

/** Values of a key below HKEY_LOCAL_MACHINE, as `WindowsQuestion` says. */
export function* listValues(
  call: string,
  key: string,
  names?: readonly string[],
): Generator<Uint8Array, void> {
  const wanted = names && new Set(names.map((name) => name.toLowerCase()));
  const open = advapi32(
    'RegOpenKeyExW',
    'uint32_t RegOpenKeyExW(uintptr_t key, void *name, uint32_t options, uint32_t access, void *result)',
  );
  const result = Buffer.alloc(8);
  const name = Buffer.from(`${key}\0`, 'utf16le');
  const status = open(HKEY_LOCAL_MACHINE, name, 0, KEY_QUERY_VALUE, result) as number;
  if (status !== 0) throw windowsError(call, status);
  const handle = pointerIn(result);
  try {
    for (let index = 0; index < MOST_VALUES; index++) {
      const value = valueAt(call, handle, index);
      if (value === undefined) return;
      if (wanted?.has(value.name.toLowerCase()) ?? true) yield value.bytes;
    }
  } finally {
    advapi32('RegCloseKey', 'uint32_t RegCloseKey(uintptr_t key)')(handle);
  }
}

function valueAt(
  call: string,
  handle: bigint,
  index: number,
): { name: string; bytes: Uint8Array } | undefined {
  const enumerate = advapi32(
    'RegEnumValueW',
    'uint32_t RegEnumValueW(uintptr_t key, uint32_t index, void *name, void *units, uintptr_t reserved, uintptr_t type, void *data, void *bytes)',
  );
  const name = Buffer.alloc(NAME_UNITS * 2);
  const units = number(NAME_UNITS);
  const data = Buffer.alloc(DATA_BYTES);
  const bytes = number(DATA_BYTES);
  const status = enumerate(handle, index, name, units, 0, 0, data, bytes) as number;
  if (status === ERROR_NO_MORE_ITEMS) return undefined;
  if (status !== 0) throw windowsError(call, status);
  const text = name.subarray(0, units.readUInt32LE() * 2);
  const parts = [number(text.length), text, bytes, data.subarray(0, bytes.readUInt32LE())];
  return { name: text.toString('utf16le'), bytes: Buffer.concat(parts) };
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
