/** What a function takes: a number of 32 bits, one of 64, memory; or a place that the port fills. */
export type Argument = number | bigint | Uint8Array | typeof BUFFER | typeof SIZE;

/** Where the function is to write its answer, or the address of what it allocates for that. */
export const BUFFER = 'buffer';
/** Where the function reads and writes the size of the buffer. */
export const SIZE = 'size';

/** How far an answer goes that says in its first 32 bits how many rows it has. */
export interface Rows {
  /** Before the first row. */
  headerBytes: number;
  rowBytes: number;
}

/** A call of a function of iphlpapi.dll that answers 0 or an error. */
interface Call {
  /** The name by which the library exports it. */
  function: string;
  arguments: readonly Argument[];
}

/** A function that says how much memory its answer takes. */
export interface SizedCall extends Call {
  kind: 'sized';
  /** What is tried first, where most answers are shorter than those of tables. */
  firstBytes?: number;
  /** Where these are known the answer is cut behind the last; it is never made longer than it is. */
  rows?: Rows;
  /**
   * The answer points into itself: before it come 8 bytes, the address at which it lay. See
   * `Pointed` of src/wire/windows/pointed.ts.
   */
  isPointed?: boolean;
}

/** A function that fills a structure of a size known beforehand, or completes one. */
export interface FixedCall extends Call {
  kind: 'fixed';
  /** What the structure holds before the call; it is not changed. */
  initial: Uint8Array;
}

/** A function that allocates its answer, and leaves it to the caller to free. */
export interface AllocatingCall extends Call {
  kind: 'allocated';
  rows: Rows;
  /** From the heap of the process, whose handle is to be given after the buffer, with flags of 0. */
  onHeap?: boolean;
}

/** PROCESSENTRY32W of every process, one behind the other. tlhelp32.h */
interface ProcessesQuestion {
  kind: 'processes';
}

/**
 * The services that run, in parts: 8 bytes, the address at which the rows lay; 4 bytes, how many they
 * are; 4 bytes, how long they are with the texts that they point to; those: rows of
 * ENUM_SERVICE_STATUS_PROCESSW first. winsvc.h
 */
interface ServicesQuestion {
  kind: 'services';
}

/** Path of the executable of a process, or its command line: UTF-16, without a NUL at the end. */
interface ProcessQuestion {
  kind: 'image' | 'commandLine';
  pid: number;
}

/** Values of a key of HKEY_LOCAL_MACHINE, as `readRegistryValues` of src/wire reads them. */
interface ValuesQuestion {
  kind: 'registryValues';
  key: string;
  /** Those alone, in whatever case; all where there are none named. */
  names?: readonly string[];
}

/** One question to Windows. */
export type WindowsQuestion = {
  /** What is asked, in words, for errors and captures: `GetExtendedTcpTable IPv4 ALL`. */
  name: string;
} & (
  | SizedCall
  | FixedCall
  | AllocatingCall
  | ProcessesQuestion
  | ServicesQuestion
  | ValuesQuestion
  | ProcessQuestion
);

/**
 * The narrow door to a Windows system: everything that is read goes through it, as the bytes that
 * Windows laid down, so that a capture can record it, a replay can stand in for it on any system, and
 * a made-up one serves tests. Little-endian, with pointers of 64 bits.
 */
export interface WindowsPort {
  /**
   * The answer in pieces; an empty one says that there is nothing yet. Throws SystemCallError with
   * what Windows said; ERROR_PROC_NOT_FOUND where this Windows has no such function.
   */
  ask(question: WindowsQuestion): Generator<Uint8Array, void>;
  /** After an empty piece: what to wait for before the next is pulled. */
  pending?(): Promise<void> | undefined;
}

/** The whole answer; an empty batch for as long as there is none. */
export function* answerOf(
  port: WindowsPort,
  question: WindowsQuestion,
): Generator<never[], Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (const piece of port.ask(question)) {
    if (piece.length > 0) pieces.push(piece);
    else yield [];
  }
  return pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces);
}

/** The same at once, for what is never waited for: processes and single calls. */
export function answerNow(port: WindowsPort, question: WindowsQuestion): Uint8Array {
  const asking = answerOf(port, question);
  while (true) {
    const next = asking.next();
    if (next.done === true) return next.value;
  }
}
