import { NetstatError } from '../../model/errors.js';
import type { Holder } from '../../model/owner.js';
import { decodeBinary } from '../../model/text.js';
import { parseStatus } from '../../wire/proc/status.js';
import type { LinuxPort } from './port.js';

type Process = Omit<Holder, 'fds'>;

const LABEL = 'attr/current';

/** What /proc says of processes besides their open files: each is read once, when first needed. */
export class ProcessReader {
  private readonly known = new Map<number, HolderBy>();
  private lastPid = 0;
  private last: HolderBy = (fds) => ({ pid: 0, fds });
  private readonly missing: Set<string>;

  constructor(private readonly port: LinuxPort) {
    this.missing = port.missing ?? new Set();
  }

  /** The process as the holder of a socket. What may not be read, or is gone, is left out. */
  holder(pid: number, fds: number[]): Holder {
    // The sockets of a process mostly come one after the other.
    if (this.lastPid !== pid) {
      this.learn(pid);
      this.last = this.known.get(pid) as HolderBy;
      this.lastPid = pid;
    }
    return this.last(fds);
  }

  /** Reads it, unless it is known: whether there was work to do. */
  learn(pid: number): boolean {
    if (this.lastPid === pid || this.known.has(pid)) return false;
    this.known.set(pid, holderBy(this.readFiles(pid)));
    return true;
  }

  private readFiles(pid: number): Process {
    const process: Process = { pid };
    const status = parseStatus(this.file(pid, 'status') ?? '');
    // A copy of /proc may have the one and not the other.
    const comm = status.name ?? this.file(pid, 'comm')?.slice(0, -1);
    if (comm !== undefined) process.comm = decodeBinary(comm);
    const cmdline = this.file(pid, 'cmdline');
    if (cmdline !== undefined) {
      process.argv = splitArguments(cmdline);
      if (process.argv[0] !== undefined) process.program = process.argv[0];
    }
    const exe = attempt(() => this.port.readLink(`${pid}/exe`));
    if (exe instanceof Uint8Array) process.exe = decodeBinary(binary(exe));
    const context = this.label(pid);
    if (context !== undefined) process.securityContext = context;
    if (status.uid !== undefined) process.uid = status.uid;
    return process;
  }

  /** As a binary string. */
  private file(pid: number, name: string): string | undefined {
    const bytes = attempt(() => this.port.readAtOnce(`${pid}/${name}`));
    return bytes instanceof Uint8Array ? binary(bytes) : undefined;
  }

  private label(pid: number): string | undefined {
    if (this.missing.has(LABEL)) return;
    const label = attempt(() => this.port.readAtOnce(`${pid}/${LABEL}`));
    if (label instanceof Uint8Array) return contextText(binary(label));
    // No security module labels processes here: it is the same for all of them.
    if (label.code === 'EINVAL') this.missing.add(LABEL);
    return;
  }
}

function binary({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('latin1');
}

/** The process as the holder of a socket by these descriptors. */
type HolderBy = (fds: number[]) => Holder;

/**
 * By a literal that has every field, where the process has: 100,000 of those take 15 ms, and as many
 * copies of an object that got its fields one by one 70.
 */
function holderBy(process: Process): HolderBy {
  const { pid, comm, argv, program, exe, securityContext, uid } = process;
  const hasAll =
    comm !== undefined && argv !== undefined && program !== undefined && exe !== undefined;
  if (!hasAll || uid === undefined) return (fds) => ({ ...process, fds });
  return securityContext === undefined
    ? (fds) => ({ pid, comm, argv, program, exe, uid, fds })
    : (fds) => ({ pid, comm, argv, program, exe, securityContext, uid, fds });
}

/** SELinux ends its label with a NUL, AppArmor with a newline. */
function contextText(label: string): string {
  return decodeBinary(label.replace(/[\0\n]$/, ''));
}

/** Each argument ends with a NUL; a program that wrote over them may have left the last one out. */
function splitArguments(cmdline: string): string[] {
  const found = cmdline.split('\0');
  if (found.at(-1) === '') found.pop();
  return found.map(decodeBinary);
}

/** A process that vanished meanwhile, or that may not be looked at, is no error. */
function attempt(read: () => Uint8Array): Uint8Array | NetstatError {
  try {
    return read();
  } catch (error) {
    if (error instanceof NetstatError) return error;
    throw error;
  }
}
