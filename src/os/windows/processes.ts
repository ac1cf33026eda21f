import { addressOf, lastError, windowsError, windowsFunction } from './library.js';
import { pointerIn } from './memory.js';

const kernel32 = (name: string, signature: string) =>
  windowsFunction('kernel32.dll', name, signature);
const ntdll = (name: string, signature: string) => windowsFunction('ntdll.dll', name, signature);

const closeHandle = (handle: bigint) =>
  kernel32('CloseHandle', 'int CloseHandle(uintptr_t handle)')(handle);

const TH32CS_SNAPPROCESS = 2;
const INVALID_HANDLE = 2n ** 64n - 1n;
/** sizeof(PROCESSENTRY32W), which its first field says too. */
const ENTRY_BYTES = 568;

/** PROCESSENTRY32W of every process. */
export function* listProcesses(call: string): Generator<Uint8Array, void> {
  const create = 'uintptr_t CreateToolhelp32Snapshot(uint32_t flags, uint32_t pid)';
  const snapshot = BigInt(kernel32('CreateToolhelp32Snapshot', create)(TH32CS_SNAPPROCESS, 0));
  if (snapshot === INVALID_HANDLE) throw lastError(call);
  try {
    const entries: Uint8Array[] = [];
    for (let name = 'Process32FirstW'; ; name = 'Process32NextW') {
      const entry = Buffer.alloc(ENTRY_BYTES);
      entry.writeUInt32LE(ENTRY_BYTES);
      const signature = `int ${name}(uintptr_t snapshot, void *entry)`;
      if (kernel32(name, signature)(snapshot, entry) === 0) break;
      entries.push(entry);
    }
    yield Buffer.concat(entries);
  } finally {
    closeHandle(snapshot);
  }
}

const PROCESS_QUERY_LIMITED_INFORMATION = 0x1000;

/** Asks of a process that is let be looked at. */
function* ofProcess(
  call: string,
  pid: number,
  ask: (handle: bigint) => Uint8Array,
): Generator<Uint8Array, void> {
  const open = 'uintptr_t OpenProcess(uint32_t access, int inherit, uint32_t pid)';
  const handle = BigInt(kernel32('OpenProcess', open)(PROCESS_QUERY_LIMITED_INFORMATION, 0, pid));
  if (handle === 0n) throw lastError(call);
  try {
    yield ask(handle);
  } finally {
    closeHandle(handle);
  }
}

/** The longest path that there is, UTF-16 units. */
const PATH_UNITS = 32_768;

/** Path of its executable. */
export function readImage(call: string, pid: number): Generator<Uint8Array, void> {
  return ofProcess(call, pid, (handle) => {
    const path = Buffer.alloc(PATH_UNITS * 2);
    const units = Buffer.alloc(4);
    units.writeUInt32LE(PATH_UNITS);
    const query = kernel32(
      'QueryFullProcessImageNameW',
      'int QueryFullProcessImageNameW(uintptr_t process, uint32_t flags, void *path, void *units)',
    );
    if (query(handle, 0, path, units) === 0) throw lastError(call);
    return path.subarray(0, units.readUInt32LE() * 2);
  });
}

/** Windows 8.1 and later. */
const ProcessCommandLineInformation = 60;
/** What an older Windows says, and Wine: the same code that stands for an ended process otherwise. */
const STATUS_INVALID_INFO_CLASS = 0xc0000003;
const ERROR_NOT_SUPPORTED = 50;
/** UNICODE_STRING, and the longest text that one can have. */
const STRING_BYTES = 16;
const UNICODE_STRING_BYTES = STRING_BYTES + 65_536;

/** Its command line, as whoever started it gave it. */
export function readCommandLine(call: string, pid: number): Generator<Uint8Array, void> {
  return ofProcess(call, pid, (handle) => {
    const answer = Buffer.alloc(UNICODE_STRING_BYTES);
    const query = ntdll(
      'NtQueryInformationProcess',
      'uint32_t NtQueryInformationProcess(uintptr_t process, int what, void *answer, uint32_t bytes, void *length)',
    );
    const length = Buffer.alloc(4);
    const status = query(handle, ProcessCommandLineInformation, answer, answer.length, length);
    if (status === STATUS_INVALID_INFO_CLASS) throw windowsError(call, ERROR_NOT_SUPPORTED);
    if (status !== 0) throw windowsError(call, win32Of(status as number));
    const start = Number(pointerIn(answer, 8) - addressOf(answer));
    return answer.subarray(start, start + answer.readUInt16LE());
  });
}

function win32Of(status: number): number {
  const signature = 'uint32_t RtlNtStatusToDosError(uint32_t status)';
  return ntdll('RtlNtStatusToDosError', signature)(status) as number;
}
