import { NetstatError } from '../../model/errors.js';
import type { Holder } from '../../model/owner.js';
import { decodeText } from '../../model/text.js';
import { type LinuxPort, readWhole } from './port.js';

type Process = Omit<Holder, 'fds'>;

/** What /proc says of processes besides their open files: each is read once, when first needed. */
export class ProcessReader {
  /**
   * With a place for the descriptors: an object that has the field is copied with other ones in it
   * in a tenth of the time that it takes to add the field to a copy, once for every socket.
   */
  private readonly known = new Map<number, Holder>();
  private hasLabels = true;

  constructor(private readonly port: LinuxPort) {}

  /** How many were read. */
  get count(): number {
    return this.known.size;
  }

  /** The process as the holder of a socket. What may not be read, or is gone, is left out. */
  holder(pid: number, fds: number[]): Holder {
    this.learn(pid);
    return { ...(this.known.get(pid) as Holder), fds };
  }

  /** Reads it, unless it is known: whether there was work to do. */
  learn(pid: number): boolean {
    if (this.known.has(pid)) return false;
    this.known.set(pid, { ...this.readFiles(pid), fds: [] });
    return true;
  }

  private readFiles(pid: number): Process {
    const process: Process = { pid };
    const comm = this.file(pid, 'comm');
    // The kernel ends the name with a newline; one inside the name stays.
    if (comm !== undefined) process.comm = decodeText(comm.subarray(0, comm.length - 1));
    const cmdline = this.file(pid, 'cmdline');
    if (cmdline !== undefined) {
      process.argv = splitArguments(cmdline);
      if (process.argv[0] !== undefined) process.program = process.argv[0];
    }
    const exe = attempt(() => this.port.readLink(`${pid}/exe`));
    if (exe instanceof Uint8Array) process.exe = decodeText(exe);
    const context = this.label(pid);
    if (context !== undefined) process.securityContext = context;
    const status = this.file(pid, 'status');
    const uid = status && /^Uid:\t(\d+)/m.exec(Buffer.from(status).toString('latin1'))?.[1];
    if (uid !== undefined) process.uid = Number(uid);
    return process;
  }

  private file(pid: number, name: string): Uint8Array | undefined {
    const bytes = attempt(() => readWhole(this.port, `${pid}/${name}`));
    return bytes instanceof Uint8Array ? bytes : undefined;
  }

  private label(pid: number): string | undefined {
    if (!this.hasLabels) return;
    const label = attempt(() => readWhole(this.port, `${pid}/attr/current`));
    if (label instanceof Uint8Array) return contextText(label);
    // No security module labels processes here: it is the same for all of them.
    if (label.code === 'EINVAL') this.hasLabels = false;
    return;
  }
}

/** SELinux ends its label with a NUL, AppArmor with a newline. */
function contextText(label: Uint8Array): string {
  const last = label.at(-1);
  return decodeText(last === 0 || last === 0x0a ? label.subarray(0, -1) : label);
}

/** Each argument ends with a NUL; a program that wrote over them may have left the last one out. */
function splitArguments(cmdline: Uint8Array): string[] {
  const found: string[] = [];
  for (let start = 0; start < cmdline.length; ) {
    const nul = cmdline.indexOf(0, start);
    const end = nul < 0 ? cmdline.length : nul;
    found.push(decodeText(cmdline.subarray(start, end)));
    start = end + 1;
  }
  return found;
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
